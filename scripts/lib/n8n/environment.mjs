/**
 * What n8n inherits from this process: not the settings of an n8n, a test runner or an npm script
 * that happen to surround it.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function inheritedEnvironment() {
	const foreign = /^(N8N_|npm_|DB_|QUEUE_|EXECUTIONS_|JEST_|WEBHOOK_URL$|NODE_OPTIONS$|NODE_ENV$)/i;
	const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
	const direct = [process.env.NO_PROXY, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
	return { ...Object.fromEntries(kept), NO_PROXY: direct };
}

/**
 * The environment for one n8n process: quiet, local, and without the parts that call home.
 *
 * @param {import('./install.mjs').N8nInstall} install
 * @param {string} userFolder
 * @param {NodeJS.ProcessEnv} settings further variables; they win
 * @returns {NodeJS.ProcessEnv}
 */
export function n8nEnvironment(install, userFolder, settings) {
	return {
		...inheritedEnvironment(),
		...install.env,
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		...settings,
	};
}
