/** What logs are stored as; all else in a folder is somebody else's. The menu of the Explorer asks the same in `package.json`. */
export const LOG_NAME = /\.(?:json|jsonl|ndjson|cloudtrail|log|csv|txt|gz)$/i;
