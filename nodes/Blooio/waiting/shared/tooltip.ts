/**
 * What the canvas says of a node at which an execution sleeps; nothing where another operation was
 * chosen meanwhile. n8n evaluates it as text, in the editor.
 */
export const waitingNodeTooltip: `={{${string}}}` = `={{ $parameter.operation === 'sendAndWait' ? "Execution will continue after the user's response" : $parameter.operation === 'waitForDelivery' ? 'Execution will continue when the message has arrived or failed' : '' }}`;
