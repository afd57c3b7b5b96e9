import type { INode } from 'n8n-workflow';

import { findEntry as findEntryOf } from '../../../nodes/Blooio/api';
import * as connection from '../../../nodes/Blooio/engine/http/connection';
import type { Operation } from '../../../nodes/Blooio/engine/operation';
import * as answer from '../../../nodes/Blooio/errors/answer';
import type { Answer, Failure } from '../../../nodes/Blooio/errors/failure';
import * as nodeError from '../../../nodes/Blooio/errors/nodeError';
import * as thrown from '../../../nodes/Blooio/errors/thrown';
import * as panel from '../../../nodes/Blooio/panel/properties';
import { BLOOIO_V2 } from '../../../nodes/Blooio/v2';

/** What the engine does, with version 2 of the API. */
export const findEntry = (code: string) => findEntryOf(BLOOIO_V2, code);
export const failureFromAnswer = (given: Answer) => answer.failureFromAnswer(given, BLOOIO_V2);
export const failureFromRejection = (
	status: number,
	body: Parameters<typeof answer.failureFromRejection>[1],
) => answer.failureFromRejection(status, body, BLOOIO_V2);
export const failureFromThrown = (error: unknown) => thrown.failureFromThrown(error, BLOOIO_V2);
export const toNodeError = (node: INode, failure: Failure, itemIndex?: number, done?: number) =>
	nodeError.toNodeError(node, failure, BLOOIO_V2, itemIndex, done);
export const parseBaseUrl = (text: string) => connection.parseBaseUrl(text, BLOOIO_V2.address);
export const connect = async (context: connection.ApiContext) =>
	await connection.connect(context, BLOOIO_V2);
export const fieldsOf = (operation: Operation) => panel.fieldsOf(BLOOIO_V2, operation);
