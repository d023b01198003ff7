"""A practice portal on this computer: an independent implementation of the server's side of Bitrix24.

It signs people in, hands out tokens, registers connectors and draws its Contact Center as a real portal
would, so that the whole job can be rehearsed, and tested, with no Bitrix24 at hand. It imports nothing of
the rest of the program, so that it never repeats the program's own mistakes.
"""

from configurator.practice.server import PracticePortal, serve

__all__ = ["PracticePortal", "serve"]
