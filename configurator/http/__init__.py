"""HTTP behind one door: certificates, proxies, limits, cancelling. No other package knows httpx.

`session` sends requests, `network` is the thread in which they run, `errors` says what can go wrong, `limits`
bounds them. Importing this package, `errors` or `limits` loads no library.
"""
