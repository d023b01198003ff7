"""A practice portal on this computer: an independent implementation of the server's side of Bitrix24.

It signs people in, issues tokens, registers connectors and draws its Contact Center like a real portal, so
that the whole job can be practised and tested without a Bitrix24. It imports nothing of the rest of the
program, so that it doesn't repeat the program's mistakes.
"""

from configurator.practice.server import PracticePortal, keep_open, resume, serve

__all__ = ["PracticePortal", "keep_open", "resume", "serve"]
