import type { IDataObject } from 'n8n-workflow';

import { FromInput } from '../../../Blooio/engine/operation';
import type { Parameters } from '../../../Blooio/engine/parameters';
import { InvalidInput } from '../../../Blooio/errors/invalidInput';
import { attachmentsOf, filesIn } from '../../../Blooio/fields/files/attachments';
import { textFormatOf } from '../../../Blooio/fields/sending/textFormat';
import { withoutUndefined } from '../../../Blooio/schemas/withoutUndefined';
import { isRecord } from '../../../Blooio/schemas/answers/record';
import { parseWebAddress } from '../../../Blooio/schemas/address/web/webAddress';
import { CONTENT_KINDS, type Kind } from './contentFields';
import { EFFECT_CHOICES } from './options';

/** Files as v4 takes them: by their addresses, without names. */
const plainFiles = (files: readonly unknown[], form: 'address' | 'object'): unknown[] =>
	files.map((file) => {
		if (file instanceof FromInput) return new FromInput({ ...file.wanted, bare: form });
		const url = isRecord(file) ? file.url : file;
		return form === 'object' ? { url } : url;
	});

/** The addresses of files that go along with a text. */
export const filesOf = (options: Parameters): unknown[] =>
	plainFiles(attachmentsOf(options), 'address');

function objectOf(parameters: Parameters, name: string, needed: string[]): IDataObject {
	const object = parameters.optionalObject(name);
	const missing = needed.filter((member) => (object?.[member] ?? '') === '');
	if (object && missing.length === 0) return object;
	throw new InvalidInput(
		`${parameters.label(name)} lacks ${missing.join(', ')}`,
		'Fill it in, or check the expression behind it',
		parameters.label(name),
	);
}

const titleOf = (parameters: Parameters) =>
	withoutUndefined({ title: parameters.optionalName('linkTitle') });

const styleOf = (options: Parameters) => options.optionalOption('format', ['markdown', 'plain']);

/** How texts go out; Markdown that the channel is to show stays. */
const formatOf = (options: Parameters) =>
	styleOf(options) === 'markdown' ? (text: string) => text : textFormatOf(options);

const kindOf = (row: Parameters) => row.optionalOption('kind', ['file', 'text']) ?? 'text';

function partsOf(parameters: Parameters, options: Parameters): unknown[] {
	const parts = parameters
		.rows('parts', 'part')
		.flatMap((row) =>
			kindOf(row) === 'text'
				? [{ text: formatOf(options)(row.text('text')) }]
				: plainFiles(filesIn(options, row, 'Part'), 'object'),
		);
	if (parts.length > 0) return parts;
	throw new InvalidInput('Parts is empty', 'Add at least one part', 'Parts');
}

const webAddress = ({ local }: Parameters, url: string, label: string) =>
	parseWebAddress(url, label, { local });

const CONTENT: Record<Kind, (parameters: Parameters, options: Parameters) => IDataObject> = {
	text: (parameters, options) => {
		const text = parameters.optionalText('text');
		const attachments = filesOf(options);
		if (text === undefined && attachments.length === 0) {
			throw new InvalidInput(
				'There is nothing to send: Text is empty and there is no attachment',
				'Fill in Text, check the expression behind it, or add an attachment',
				'Text',
			);
		}
		return withoutUndefined({
			text: text === undefined ? undefined : formatOf(options)(text),
			...(attachments.length > 0 && { attachments }),
		} as IDataObject);
	},
	parts: (parameters, options) => ({ parts: partsOf(parameters, options) }) as IDataObject,
	poll: (parameters, options) => {
		const choices = parameters.texts('pollOptions').map(formatOf(options));
		if (choices.length < 2) {
			throw new InvalidInput('A poll needs two options', 'Add another option', 'Poll Options');
		}
		return {
			poll: { title: formatOf(options)(parameters.text('pollTitle')), options: choices },
		};
	},
	richLink: (parameters) => ({
		rich_link: {
			url: webAddress(parameters, parameters.name('linkUrl'), 'URL'),
			...titleOf(parameters),
		},
	}),
	appClip: (parameters) => {
		const clip = parameters.name('clip');
		const place = /^https?:/i.test(clip) ? { url: clip } : { bundle_id: clip };
		return { app_clip: { ...place, ...titleOf(parameters) } };
	},
	iMessageApp: (parameters) => ({
		imessage_app: objectOf(parameters, 'appJson', ['bundle_id', 'team_id', 'url']),
	}),
	interactive: (parameters) => ({ interactive: objectOf(parameters, 'interactiveJson', ['kind']) }),
	template: (parameters) => ({
		template: {
			template_id: parameters.name('templateId'),
			...parameters.optionalObject('templateJson'),
		},
	}),
};

/**
 * The content of a send, from the parameters of one item.
 *
 * @throws InvalidInput for what cannot be sent
 */
export function contentOf(parameters: Parameters): IDataObject {
	const options = parameters.collection('options');
	const kind = parameters.option('content', CONTENT_KINDS);
	if (kind !== 'text' && filesOf(options).length > 0) {
		throw new InvalidInput(
			'Attachments go with a text only',
			'Set Content to Text, or remove Attachments',
			'Attachments',
		);
	}
	const preview = withoutUndefined({
		imageUrl: options.optionalName('previewImageUrl'),
		title: options.optionalName('previewTitle'),
	});
	return withoutUndefined({
		...CONTENT[kind](parameters, options),
		badge: options.optionalOption('badge', ['sent_with_siri', 'sent_with_facetime']),
		carousel: options.optionalBoolean('carousel'),
		dry_run: options.optionalBoolean('dryRun'),
		effect: options.optionalOption('effect', EFFECT_CHOICES),
		format: styleOf(options),
		reply_to: options.optionalName('replyTo'),
		...(Object.keys(preview).length > 0 && { link_preview: preview }),
	});
}
