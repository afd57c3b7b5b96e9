import { world, ask, links, press } from './links';

describe('a link with a PIN', () => {
	const PIN = { options: { linkPin: 'ab 12' } };

	async function type(pin: string) {
		const body = new FormData();
		body.append('pin', pin);
		const response = await fetch(links()[0] ?? '', { method: 'POST', body });
		const text = await response.text();
		await world.settled();
		return text;
	}

	it('decides for who knows it', async () => {
		const execution = await ask({}, {}, PIN);
		expect(await (await fetch(links()[0] ?? '')).text()).toContain('name="pin"');
		expect((await press(links()[0])).text).toContain('Please check what is marked.');
		expect(await type('ab 13')).toContain('Please check what is marked.');
		expect(execution.status).toBe('waiting');
		expect(await type(' ab 12')).toContain('Your answer was recorded: Approve');
		expect(Object.keys(execution.arrived)).toEqual(['Approved']);
	});

	it('takes none any more after five wrong ones', async () => {
		const execution = await ask({}, {}, PIN);
		for (let time = 1; time < 5; time++) expect(await type('0000')).toContain('name="pin"');
		expect(await type('0000')).toContain('No longer open');
		expect(await type('ab 12')).toContain('No longer open');
		expect(execution.status).toBe('waiting');
	});

	it('does not keep it in the clear', async () => {
		const execution = await ask({}, {}, { options: { linkPin: 'hocuspocus' } });
		const [, asleep] = JSON.stringify(execution.asleep).split('blooioWait');
		expect(asleep).not.toContain('hocuspocus');
	});

	it('that is guessed in no time is refused', async () => {
		const execution = await ask({}, {}, { options: { linkPin: '123' } });
		expect(execution.error).toContain('The PIN is too short');
		expect(world.texts()).toEqual([]);
	});
});
