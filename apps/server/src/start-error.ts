/** Why the server cannot start, as a sentence for the person who started it. Anything else that is thrown is our bug. */
export class StartError extends Error {}
