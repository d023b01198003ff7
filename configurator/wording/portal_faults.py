"""Everything that can go wrong with a portal: one row per code, for an admin who writes no code.

A new code of a portal needs one row, in the module that it belongs to: `portal_faults_request` (what was
asked), `portal_faults_conversation` (messages and events), `portal_faults_access` (who may ask) or
`portal_faults_connection` (the way there and back).
"""

from __future__ import annotations

from configurator.bitrix24.faults import OWN_CODES
from configurator.wording.portal_actions import TRY_AGAIN
from configurator.wording.portal_fault import PortalFault
from configurator.wording.portal_faults_access import ACCESS_FAULTS
from configurator.wording.portal_faults_connection import CONNECTION_FAULTS
from configurator.wording.portal_faults_conversation import CONVERSATION_FAULTS
from configurator.wording.portal_faults_request import REQUEST_FAULTS
from configurator.wording.translation import N_

FAULTS: dict[str, PortalFault] = {
    fault.code: fault for fault in (*REQUEST_FAULTS, *CONVERSATION_FAULTS, *ACCESS_FAULTS, *CONNECTION_FAULTS)
}
"""By code."""

DOCUMENTED_CODES = FAULTS.keys() - OWN_CODES
"""Every code that a portal or its authorization server is known to answer (Bitrix24 documentation, SDKs)."""

_UNDOCUMENTED = PortalFault(
    "",
    N_("{portal} refused for an unknown reason."),
    N_("The portal's code is {code}."),
    N_("Try again in a minute; if that doesn't help, contact Bitrix24 support."),
    TRY_AGAIN,
)


def fault_for(code: str) -> PortalFault:
    """Return the row of a code; codes that Bitrix24's documentation doesn't name share one."""
    return FAULTS.get(code, _UNDOCUMENTED)
