"""One connector, many portals: a result for each, and the failed ones once more."""
