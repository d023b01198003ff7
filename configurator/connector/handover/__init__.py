"""A connector as code for a developer, and back: the forms that Bitrix24's documentation shows."""

from configurator.connector.handover.reading import HandoverError, Imported, read
from configurator.connector.handover.remarks import Remark
from configurator.connector.handover.writing import FORMS, SUFFIXES, write

__all__ = ["FORMS", "SUFFIXES", "HandoverError", "Imported", "Remark", "read", "write"]
