import type { INode } from 'n8n-workflow';

/** Whether the node stands between an agent and a tool as human review: n8n's name for that variant. */
export const isReview = ({ type }: INode): boolean => type.endsWith('HitlTool');
