// How often clients are asked to look at a job that has not ended.

export const POLL_SECONDS = 1;
