import type { INodeProperties } from 'n8n-workflow';

/** Where downloads are switched on; part of the options of trigger and operations. */
export const downloadField: INodeProperties = {
	displayName: 'Download Attachments',
	name: 'downloadAttachments',
	type: 'boolean',
	default: false,
	description:
		'Whether to download attachments into binary fields; <code>binary_field</code> beside each attachment names its own. What cannot be downloaded is named in <code>attachment_errors</code>.',
};

const shownWithDownloads = { show: { downloadAttachments: [true] } };

/**
 * What bounds downloads and what becomes of them; offered once they are switched on.
 *
 * @param one what brings attachments, e.g. `event`
 */
export const downloadBounds = (one: string): INodeProperties[] =>
	[
		{
			displayName: 'Attachment Count Limit',
			name: 'attachmentCountLimit',
			type: 'number' as const,
			typeOptions: { minValue: 1, maxValue: 1000 },
			default: 20,
			description: `Most attachments of one ${one} to download`,
		},
		{
			displayName: 'Attachment Prefix',
			name: 'binaryPrefix',
			type: 'string' as const,
			default: 'attachment_',
			description:
				'Beginning of the names of the binary fields; the number of the attachment follows, from 0',
		},
		{
			displayName: 'Attachment Size Limit',
			name: 'attachmentSizeLimit',
			type: 'number' as const,
			typeOptions: { minValue: 1, maxValue: 1024 },
			default: 25,
			description: 'Largest attachment to download, in MB',
		},
		{
			displayName: 'Attachment Time Limit',
			name: 'attachmentTimeLimit',
			type: 'number' as const,
			typeOptions: { minValue: 1, maxValue: 600 },
			default: 30,
			description: 'Longest time for the download of one attachment, in seconds',
		},
		{
			displayName: 'Attachment Total Size Limit',
			name: 'attachmentTotalSizeLimit',
			type: 'number' as const,
			typeOptions: { minValue: 1, maxValue: 10240 },
			default: 100,
			description: `Largest size of all attachments of one ${one} together, in MB`,
		},
		{
			displayName: 'Attachment Total Time Limit',
			name: 'attachmentTotalTimeLimit',
			type: 'number' as const,
			typeOptions: { minValue: 1, maxValue: 3600 },
			default: 120,
			description: `Longest time for the downloads of one ${one} together, in seconds; the workflow goes on after it`,
		},
		{
			displayName: 'Voice Memos as Ogg',
			name: 'voiceMemosAsOgg',
			type: 'boolean' as const,
			default: false,
			description:
				'Whether voice memos of iPhones (.caf) become .ogg files, which transcription services take. The sound stays as it is.',
		},
	].map((field) => ({ ...field, displayOptions: shownWithDownloads }));
