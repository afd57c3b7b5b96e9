import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../errors/invalidInput';
import { parseWebAddress } from '../../../schemas/address/web/webAddress';

/** OpenAPI schema LinkPreview. */
const LONGEST_TITLE = 200;

/**
 * A preview of one's own for a link, or `undefined` when neither title nor image is given.
 *
 * @param local whether Blooio opens addresses of the private network
 * @throws InvalidInput for a title over 200 characters or an image that is not an https address
 */
export function linkPreview(
	title: string | undefined,
	imageUrl: string | undefined,
	local: boolean,
): IDataObject | undefined {
	const length = [...(title ?? '')].length;
	if (length > LONGEST_TITLE) {
		throw new InvalidInput(
			`The preview title has ${length} characters`,
			`Shorten it to at most ${LONGEST_TITLE} characters`,
			'Preview Title',
		);
	}
	if (title === undefined && imageUrl === undefined) return undefined;
	return {
		...(imageUrl !== undefined && {
			image_url: parseWebAddress(imageUrl, 'Preview Image URL', { secure: true, local }),
		}),
		...(title !== undefined && { title }),
	};
}
