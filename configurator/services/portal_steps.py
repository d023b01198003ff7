"""The steps of the path that concern a portal, derived from what was sent there and what was seen there.

What the portal has told in this run of the program can make a step done. What is only remembered shows its
age, and says nothing about whose the connector is or whether replies arrive.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from configurator.services.connector_path import Fact, Progress, Step, StepId
from configurator.services.portal_sightings import ChannelStates, Listing, Replies, Seen
from configurator.services.survey import LastSent, Standing, Survey


@dataclass(frozen=True, slots=True)
class PortalState:
    """What is known of a portal and of the connector in it.

    Attributes:
        title: what the user calls it; None is practice.
        signed_in: whether somebody is signed in to it.
        seen: what was seen there.
        sent: what was sent there from this computer last; None if nothing was, or it was removed since.
        changes: how many values of the connector differ from what was sent.
        is_recent: whether it was sent so lately that the portal's list may lack it.
    """

    title: str | None = None
    signed_in: bool = False
    seen: Seen = field(default_factory=Seen)
    sent: LastSent | None = None
    changes: int = 0
    is_recent: bool = False


def portal_steps(state: PortalState) -> list[Step]:
    """Return the steps that concern a portal.

    With practice there is one for practising, and those of the user's own portal are open: practising proves
    nothing about a portal.
    """
    if state.title is None:
        not_yet = Step(StepId.PORTAL, Progress.OPEN, Fact("NOT_CONNECTED"))
        later = (StepId.REGISTERED, StepId.CHANNEL, StepId.CONVERSATION, StepId.REPLIES)
        return [_practised(state), not_yet, *map(Step, later)]
    if state.signed_in:
        portal = Step(StepId.PORTAL, Progress.DONE, Fact("VALUE", {"value": state.title}))
    else:
        portal = Step(StepId.PORTAL, Progress.ATTENTION, Fact("NOT_SIGNED_IN"))
    return [portal, registered(state), channel(state), conversation(state), replies(state)]


def survey_of(state: PortalState) -> Survey:
    """Return what is known of the connector in the portal, as a survey before sending finds it."""
    listing = state.seen.listing
    if listing is None or listing.listed is None or "listing" not in state.seen.heard:
        return Survey(Standing.UNKNOWN, last=state.sent)
    if not listing.listed:
        is_coming = state.is_recent and state.sent is not None
        return Survey(Standing.UNKNOWN if is_coming else Standing.NEW, last=state.sent)
    standings = {"ours": Standing.UPDATE, "built-in": Standing.BUILT_IN}
    return Survey(standings.get(listing.owner, Standing.OTHERS), listing.name, state.sent)


def _practised(state: PortalState) -> Step:
    """Return the step for practice: registered there, and whether a conversation went both ways.

    Nobody else changes the practice portal, which is kept between starts: what was done there stays done.
    """
    there = registered(replace(state, changes=0))
    if there.progress not in {Progress.DONE, Progress.EARLIER}:
        return Step(StepId.PRACTISED, there.progress, there.fact)
    talk = conversation(state)
    fact = talk.fact if talk.progress is Progress.DONE else Fact("PRACTISED")
    return Step(StepId.PRACTISED, Progress.DONE, fact)


def registered(state: PortalState) -> Step:
    """Return whether the portal has the connector, and as it is now."""
    listing = state.seen.listing
    if listing is None or "listing" not in state.seen.heard:
        return _registered_earlier(state, listing)
    if listing.listed is None:
        return Step(StepId.REGISTERED, Progress.OPEN, Fact("LIST_HIDDEN", time=listing.time))
    if not listing.listed:
        return _unlisted(state)
    return Step(StepId.REGISTERED, *_listed(state, listing))


def _listed(state: PortalState, listing: Listing) -> tuple[Progress, Fact]:
    """Return what the portal's list and our history say together."""
    owners = {"built-in": "BUILT_IN", "others": "OTHERS", "unknown": "NOT_FROM_HERE"}
    code = owners.get(listing.owner, "")
    if code or state.sent is None:
        return Progress.ATTENTION, Fact(code or "NOT_FROM_HERE")
    if listing.name and listing.name != state.sent.connector.name:
        return Progress.ATTENTION, Fact("CHANGED_THERE", {"name": listing.name})
    if state.changes:
        return Progress.ATTENTION, Fact("CHANGES_NOT_SENT", number=state.changes)
    return Progress.DONE, Fact("REGISTERED", time=state.sent.time)


def _registered_earlier(state: PortalState, listing: Listing | None) -> Step:
    """Return what history and memory say: never more than that it was there."""
    if state.sent is None:
        if listing is None:
            return Step(StepId.REGISTERED)
        return Step(StepId.REGISTERED, Progress.OPEN, Fact("NOT_CHECKED"))
    if listing is not None and listing.listed is False and listing.time > state.sent.time:
        return Step(StepId.REGISTERED, Progress.OPEN, Fact("GONE_EARLIER", time=listing.time))
    if state.changes:
        return Step(StepId.REGISTERED, Progress.ATTENTION, Fact("CHANGES_NOT_SENT", number=state.changes))
    return Step(StepId.REGISTERED, Progress.EARLIER, Fact("REGISTERED", time=state.sent.time))


def _unlisted(state: PortalState) -> Step:
    if state.sent is None:
        return Step(StepId.REGISTERED, Progress.OPEN, Fact("NOT_REGISTERED"))
    if state.is_recent:
        return Step(StepId.REGISTERED, Progress.OPEN, Fact("NOT_LISTED_YET", time=state.sent.time))
    return Step(StepId.REGISTERED, Progress.ATTENTION, Fact("GONE"))


def channel(state: PortalState) -> Step:
    """Return whether the connector is switched on for an open channel."""
    seen = state.seen.channels
    if seen is None:
        return Step(StepId.CHANNEL)
    if "channels" not in state.seen.heard:
        if seen.on:
            return Step(StepId.CHANNEL, Progress.EARLIER, _channel_names(seen.on, seen.time))
        return Step(StepId.CHANNEL, Progress.OPEN, Fact("NOT_CHECKED"))
    return Step(StepId.CHANNEL, *_channels_now(seen))


def _channels_now(seen: ChannelStates) -> tuple[Progress, Fact]:
    if seen.on:
        return Progress.DONE, _channel_names(seen.on)
    if seen.trouble:
        return Progress.ATTENTION, Fact("CHANNEL_TROUBLE", {"channel": seen.trouble[0]})
    return Progress.OPEN, Fact("OFF_EVERYWHERE" if seen.count else "NO_CHANNEL")


def _channel_names(names: tuple[str, ...], seen: float | None = None) -> Fact:
    return Fact("CHANNELS", {"channel": names[0]}, number=len(names) - 1, time=seen)


def conversation(state: PortalState) -> Step:
    """Return whether a test conversation went both ways."""
    seen = state.seen.conversation
    if seen is None or not seen.to_operator:
        return Step(StepId.CONVERSATION)
    heard = "conversation" in state.seen.heard
    if not seen.to_customer:
        code = "NO_REPLY_YET" if heard else "NO_REPLY_THEN"
        return Step(StepId.CONVERSATION, Progress.OPEN, Fact(code, time=seen.time))
    progress = Progress.DONE if heard else Progress.EARLIER
    return Step(StepId.CONVERSATION, progress, Fact("BOTH_WAYS", time=None if heard else seen.time))


def replies(state: PortalState) -> Step:
    """Return whether replies reach the developer's server: only what the portal says now counts."""
    seen = state.seen.replies
    if seen is None:
        return Step(StepId.REPLIES)
    if "replies" not in state.seen.heard:
        return Step(StepId.REPLIES, Progress.OPEN, Fact("NOT_CHECKED"))
    return Step(StepId.REPLIES, *_replies_now(seen))


def _replies_now(seen: Replies) -> tuple[Progress, Fact]:
    if seen.light == "green":
        return Progress.DONE, Fact("HANDLER_BOUND")
    return Progress.ATTENTION, Fact("REPLIES", {"reason": seen.reason})
