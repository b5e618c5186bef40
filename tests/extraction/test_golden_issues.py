from __future__ import annotations

import pytest

from agenda.events.states import Status
from feeds.lint import lint

from .golden_issues import GoldenIssue, all_issues, answer, events_json, feed_ics, score_of
from .scoring import Score, similarity

ISSUES = all_issues()
# Ratchets: a little below what was reached.  They are raised with each gain, never lowered.
LEAST_F1 = 0.93
MOST_DECOYS = 8
LEAST_PLACES = 0.88


def by_name(issue: GoldenIssue) -> str:
    """Return what a golden issue is called."""
    return issue.folder.name


def total() -> Score:
    """Return the score over all golden issues."""
    return sum((score_of(issue) for issue in ISSUES), start=Score())


def test_the_golden_issues_are_read_as_well_as_before() -> None:
    """Over all issues the share of exact events does not fall."""
    assert round(total().f1, 3) >= LEAST_F1, "\n".join(total().wrong)


def test_the_golden_issues_hold_as_few_decoys_as_before() -> None:
    """What only looks like an event is not published more often than before."""
    assert total().decoys <= MOST_DECOYS, "\n".join(total().wrong)


def test_the_places_are_found_as_often_as_before() -> None:
    """Where an event and its place are printed the place is right."""
    assert total().places_right >= LEAST_PLACES * total().placed


@pytest.mark.parametrize("issue", ISSUES, ids=by_name)
def test_the_language_is_recognised(issue: GoldenIssue) -> None:
    """An issue is read in its own language without being told which."""
    (read,) = {one.language.split("-")[0] for one in answer(issue).issues}
    assert read == issue.gold.language


@pytest.mark.parametrize("issue", ISSUES, ids=by_name)
def test_status_and_address_are_exact(issue: GoldenIssue) -> None:
    """An event that is found is cancelled or postponed when the issue says so, and links there."""
    for event in answer(issue).events:
        for one in issue.gold.events:
            if similarity(one.names[0], event.name) == 1:
                assert event.status in one.statuses
                assert (event.url or "").endswith(one.url or "")


@pytest.mark.parametrize("issue", ISSUES, ids=by_name)
def test_a_span_holds_words_of_its_line(issue: GoldenIssue) -> None:
    """Where the days of an event are told, and no more of the line than there is."""
    for event in answer(issue).events:
        for quote in event.evidence:
            if quote.span is not None:
                first, end = quote.span
                assert 0 <= first < end <= len(quote.text)
                assert quote.text[first:end].strip()


@pytest.mark.parametrize("issue", ISSUES, ids=by_name)
def test_a_perfect_answer_stays_as_it_is(issue: GoldenIssue) -> None:
    """Events and calendar are those beside the issue, to the letter."""
    events, feed = issue.folder / "events.json", issue.folder / "feed.ics"
    if not events.exists():
        pytest.skip("nobody has seen a perfect answer yet")
    assert score_of(issue).wrong == ()
    assert events_json(answer(issue)) == events.read_text(encoding="utf-8")
    assert feed_ics(answer(issue), issue.gold) == feed.read_bytes()


@pytest.mark.parametrize("issue", ISSUES, ids=by_name)
def test_the_calendar_can_be_published(issue: GoldenIssue) -> None:
    """Lint finds no fault in the calendar of any issue, perfect or not."""
    assert lint(feed_ics(answer(issue), issue.gold)) == []


def test_all_statuses_occur() -> None:
    """The golden issues cover what can become of an event."""
    wanted = {status for issue in ISSUES for one in issue.gold.events for status in one.statuses}
    assert wanted == set(Status)
