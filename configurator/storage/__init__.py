"""Storage on this computer: files, drafts, history, remembered portals, secrets."""
