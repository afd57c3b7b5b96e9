import { CHANNELS, KEYS, NUMBERS } from '../../simulator';
import { searchList } from '../support/editorList';
import { loadPackage } from '../support/nodeTypes';
import { startChannels } from './support/channels';

const channels = startChannels();

const search = async (filter?: string) => {
	await loadPackage();
	const { url: baseUrl, channelsUrl: channelsBaseUrl } = channels.world.simulator;
	const credential = { apiKey: KEYS.blooio, baseUrl, channelsBaseUrl };
	const type = 'n8n-nodes-blooio.blooioChannels';
	return await searchList('searchChannels', credential, { filter, type });
};

test('the list of channels says what each is, whether it sends, and by what', async () => {
	const { results } = await search();
	expect(results).toEqual(
		expect.arrayContaining([
			{
				name: `${NUMBERS.dedicated} (iMessage, imessage, sms, rcs)`,
				value: `ch_${NUMBERS.dedicated.slice(1)}`,
			},
			{
				name: `${NUMBERS.inactive} (iMessage, suspended, imessage, sms, rcs)`,
				value: `ch_${NUMBERS.inactive.slice(1)}`,
			},
			{ name: `${NUMBERS.twilioFirst} (WhatsApp, whatsapp)`, value: CHANNELS.whatsapp },
			{ name: 'support (RCS Business, rcs)', value: CHANNELS.rcsBusiness },
		]),
	);
	expect(channels.mistakes()).toEqual([]);
});

test('the list is searched by what it shows', async () => {
	expect((await search('whatsapp business')).results).toMatchObject([
		{ value: CHANNELS.whatsappBusiness },
	]);
});
