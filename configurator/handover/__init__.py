"""A connector as code for a developer, and back: the forms that Bitrix24's documentation shows."""

from configurator.handover.exporter import FORMS, SUFFIXES, write
from configurator.handover.importer import HandoverError, Imported, read
from configurator.handover.remarks import Remark

__all__ = ["FORMS", "SUFFIXES", "HandoverError", "Imported", "Remark", "read", "write"]
