import { alike, filled, placesIn } from '../../../../nodes/Blooio/engine/files/body';
import { FromInput } from '../../../../nodes/Blooio/engine/operation';

const place = new FromInput({ files: ['*'], field: 'Attachments', lifetimeS: 60 });
const body = { text: 'Hi', attachments: [place, 'https://example.com/menu.pdf'] };

it.each([
	[
		'with a name',
		{ url: 'https://n8n.example/1', name: 'a.png' },
		{ url: 'digest', name: 'a.png' },
	],
	['alone', 'https://n8n.example/1', 'digest'],
])(
	'an address %s stands where the file was asked for, and counts as the file',
	(_how, entry, same) => {
		expect(placesIn(body)).toEqual([place]);
		const complete = filled(body, new Map([[place, [entry]]]));
		expect(complete.attachments).toEqual([entry, 'https://example.com/menu.pdf']);
		const compared = alike(complete, new Map([['https://n8n.example/1', 'digest']]));
		expect(compared.attachments).toEqual([same, 'https://example.com/menu.pdf']);
	},
);

it('a list that stays empty is left out', () => {
	expect(filled({ text: 'Hi', attachments: [place] }, new Map([[place, []]]))).toEqual({
		text: 'Hi',
	});
});
