import type { Resource } from '../../engine/operation';
import { call } from './call';

export const faceTime: Resource = { name: 'FaceTime', value: 'faceTime', operations: [call] };
