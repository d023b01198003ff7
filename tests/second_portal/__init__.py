"""A Bitrix24 portal written a second time, from the contract alone.

Whoever wrote it knew neither our client nor our practice portal, and it imports nothing of ours: what both
got wrong in the same way shows here. It knows no mercy either: every documented oddity is on, descriptions
come in a language that is not English, and anything can be made to fail.
"""
