# SPDX-License-Identifier: Apache-2.0
"""What may be somebody's role or organization at all, whatever speaks for it: what only describes, what is another's,
what somebody is said not to be is neither.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.base.resources import lexicon, listed
from desktop_app.model.spans import Span
from desktop_app.people.affiliation.option_features import speaks_for
from desktop_app.people.affiliation.views import Option, View, words_of
from desktop_app.people.mentions.organizations import is_of_people
from desktop_app.people.text import lexicons as word_lists
from desktop_app.people.text.role_words import is_head, is_organization_noun, is_plural, words_of_document
from desktop_app.people.text.statement import head_of

_ACTING = re.compile(r",\s+([a-z]+ing)\s+(?:(?:the|a|an)\s+)?")
_LONGEST_ACT = 24
_WHOSE = re.compile(r",? whose ([^.;:“”\"\n]+)")
_READ_BY = re.compile(r"\b(?:acquired|examined|obtained|reviewed|seen|viewed) (?:exclusively )?by (?:the )?\Z", re.I)
_LONGEST_READ = 30
_WHOSE_KIN = re.compile(r",? whose (?:(?:[\w-]+ ){0,2}([\w-]+)(?:,| is| was) (?:(?:the|an?) )?)?")
_LONGEST_CLAUSE = 60
_MOST_OWNED = 3
"""Words behind "whose" among which the relative stands: his two young sons."""
_CHILDREN = frozenset(("child", "children", "kids"))
_DENIAL = re.compile(r"(?:\bnot|n[’']t|\bnever|\bno longer)(?: yet)?(?: an?| the)? \Z")
_OF_OWNER = re.compile(r"(?: [\w-]+){1,4}[’']s (?:[\w-]+ )*")
"""Between a body and a relative: "the Quay party leader's eldest daughter" is of the leader, who is of the party."""
_LONGEST_DENIAL = 18
"""Code points before a role that may say that somebody has it not."""
_OF_TWO = frozenset(("elder", "younger"))
_FROM_TOWN = re.compile(r" from (?:[A-Z][\w’'-]*\.? ?){1,3}, ([A-Z][A-Za-z. ]*[A-Za-z])")
_JOINING = frozenset(("activist", "alternate", "delegate", "member", "organizer", "supporter", "volunteer"))
"""Those who are of what they serve in wherever they come from."""
_NAME_BEHIND = re.compile(r" (?:M(?:r|rs|s)\.? )?[A-Z]")
_ATTENDING = frozenset(
    "agent biographer boss coach doctor friend landlord neighbor neighbour physician publicist roommate teacher "
    "therapist trainer".split()
)
"""Those besides who are somebody's: Roe's coach."""
_STREETS = frozenset(("avenue", "boulevard", "highway", "road", "street"))
_BEFORE_STREETS = (" at ", " in ", " off ", " on ", " about the ", " along the ", " off the ", " on the ")
_ROADS = frozenset(("close", "crescent", "drive", "gardens", "lane", "terrace"))
"""What streets are besides, that bodies may be called as well: only behind "of" and a person's name."""
_WRITTEN = frozenset(("amendment", "bill", "law", "lawsuit", "letter", "memo", "measure", "petition", "report", "suit"))
_KIN_OF = re.compile(r"([\w-]+) of (?:the late )?\Z")
"""Between it and a name stands whose kin somebody is: "the widow of Quill"."""
_LONGEST_KIN = 40
_LONGEST_DESCRIPTION = 40
"""Code points of what is looked at as a description that stands before a role."""
_PRAISE = frozenset(("leading", "longtime", "prominent", "retired", "former", "top", "liberal", "progressive"))
_OF_OFFICES = frozenset(("Majority", "Minority", "Gold", "Blue"))
"""Words with capitals that are of an office or a distinction alone: Majority Leader, Gold Star parents."""
_GOVERNING = ("cabinet", "department", "government", "ministry", "office", "treasury")
_WHERE = frozenset(("at", "by", "from", "on", "with"))
_NAMING = frozenset(("called", "identified", "named"))
_LEANINGS = frozenset(("conservative", "liberal", "progressive"))
_OF_PARTIES = frozenset(("member", "mp", "mps", "msp", "peer", "politician", "voter"))
"""Those besides officeholders who are of a party."""
_OF_NATIONS = frozenset(("President", "Vice President"))
_DOING = (" are ", " control ", " had ", " have ", " held ", " hold ", " lost ", " want ", " were ", " won ")
_OF_MEMBERS = (" for ", " for the ", " of ", " of the ", " with the ")
_KNOWING = frozenset(("adviser", "advisor", "authority", "consultant", "expert", "scholar", "specialist"))
"""Those who know about what "on" leads to."""
_SETTLED = frozenset(("borough", "city", "county", "parish", "town", "township", "village"))


def may_be_role(view: View, words: str, span: Span) -> bool:
    """False for `words` at `span` that are no role, or none of the speaker's."""
    if _is_denied(view.text, span.start) or _is_elsewhere(view, words, span) or _ends_body(view, span):
        return False
    if _is_kins(view, span):
        return False
    return _is_role(words) and not _tells_two_apart(view.text, words, span)


def is_of_other_sex(view: View, role: str) -> bool:
    """True for a relative whom the speaker cannot be: she is nobody's husband."""
    if not view.gender or head_of(role) not in lexicon("role_kin"):
        return False
    return word_lists.load().noun_gender(head_of(role)) not in ("", view.gender)


def may_be_body(view: View, words: str, span: Span, role: Option) -> bool:
    """False for `words` at `span` that name no organization, or none of a speaker with `role`."""
    if _is_own_name(view, words) or (words_of(words) in view.persons and _serves(role)) or _is_acted_on(view, span):
        return False
    if (view.kind == "unnamed" and _is_of_owner(view, span, role)) or _is_thing(view.text, words, span):
        return False
    if view.kind == "document" and _READ_BY.search(view.text, max(0, span.start - _LONGEST_READ), span.start):
        return False  # "a memo seen by the Quay Post" is not the paper's
    if _lives_in(view, words, span, role) or _is_of_kin(view, span) or _are_its_members(view, words, span):
        return False
    return _names_body(view.text, words, span, role) and not _is_of_place(view.text, span)


def is_apart(view: View, words: str, span: Span, role: Option) -> bool:
    """True for a body, not named after him, that no sentence names together with a person without a role that ties him
    to any: nothing says that he is of it. A minister is of what governs."""
    head = head_of(role.words) if role.words is not None else ""
    untied = not head or head in lexicon("role_untied") or (head == "minister" and not _governs(words))
    untied = untied or _comes_from(view.text, role)
    if view.kind != "person" or not untied:
        return False
    if not {word for name in view.names for word in words_of(name.of(view.text))}.isdisjoint(words_of(words)):
        return False
    text, starts = words_of_document(view.text), view.bodies.places(words) or [span.start]
    named = (*view.names, *view.places[len(view.names) : -1])
    return not any(text.in_one_sentence(start, place.start) for place in named for start in _closest(starts, place))


def _closest(starts: Sequence[int], place: Span) -> Sequence[int]:
    """The last of `starts` (in order) before a place and the first from there on: none is in a nearer sentence."""
    at = bisect_left(starts, place.start)
    return starts[max(0, at - 1) : at + 1]


def _comes_from(text: str, role: Option) -> bool:
    """True for who is only said to be from a town in a state: a clerk from Dayton, Ohio."""
    if role.span is None or head_of(role.words or "-") in _JOINING:
        return False
    town = _FROM_TOWN.match(text, role.span.end)
    return town is not None and bool({town[1], f"{town[1]}."} & lexicon("states"))


def _governs(words: str) -> bool:
    """True for a nation or a body of its government."""
    low = words.casefold()
    return listed(low, "places", "organization_demonyms") or bool({*_GOVERNING} & {*words_of(words)})


def _ends_body(view: View, span: Span) -> bool:
    """True for the end of the name of a body that the text states of the speaker: "for the Salt and Tide Workers"."""
    bodies = (s.organization for s in view.statements if s.organization is not None)
    return any(body.start < span.start and span.end == body.end for body in bodies)


def _is_role(words: str) -> bool:
    """False for a piece of a name or a thing, for where somebody is, and for what leads to his name ("man named"):
    roles have a word that heads roles, or several, one in lower case."""
    if words.split()[0] in _WHERE or words.split()[-1] in _NAMING:
        return False
    if len(words.split()) == 1:
        return is_head(words.casefold().rstrip(".,"))
    return any(word[0].islower() or is_head(word.casefold().rstrip(".,")) for word in words.split())


def _is_denied(text: str, at: int) -> bool:
    """True for what somebody is said not to be: "is not an employee of the mill"."""
    return _DENIAL.search(text, max(0, at - _LONGEST_DENIAL), at) is not None


def _tells_two_apart(text: str, words: str, span: Span) -> bool:
    """True for what tells two of one name apart and is no office: "The elder Roe"."""
    before = text[max(0, span.start - len("the ")) : span.start].casefold()
    return words in _OF_TWO and before == "the " and _NAME_BEHIND.match(text, span.end) is not None


def _is_elsewhere(view: View, words: str, role: Span) -> bool:
    """True for a role that does not stand with the body, or whoever has no name, that speaks; "one of them" alone is
    what several are called before."""
    if view.kind not in ("organization", "unnamed"):
        return False
    if view.kind == "unnamed":
        return not is_plural(head_of(words)) and not any(place.holds(role) for place in view.places)
    return not any(
        place.holds(role) or 0 < place.start - role.end <= len(", ") or 0 < role.start - place.end <= len(", the ")
        for place in view.places
    )


def _is_thing(text: str, words: str, span: Span) -> bool:
    """True for the street where somebody is or something stands, and for a law or a letter without a name."""
    last = words_of(words)[-1]
    if words.islower():
        return last in _WRITTEN or listed(words, "role_grades")
    return " " in words and last in _STREETS and text.endswith(_BEFORE_STREETS, 0, span.start)


def _is_own_name(view: View, words: str) -> bool:
    """True for a part of the speaker's own name: a person is no organization."""
    key = words_of(words)
    if view.kind != "person" or key not in view.persons:
        return False
    own = (words_of(name.of(view.text)) for name in view.names)
    return any(name in view.persons and name[-1:] == key[-1:] for name in own)


def _is_of_owner(view: View, span: Span, role: Option) -> bool:
    """True for what stands before a person whose the role is: "Ohio" of "Ohio candidate Jane Roe's doctor"."""
    if role.span is None or not 0 < role.span.start - span.end <= _LONGEST_DESCRIPTION:
        return False
    between = view.text[span.end : role.span.start]
    owner, mark, _ = between.replace("’", "'").rpartition("'s ")
    return bool(mark) and " " in owner.strip() and words_of(owner)[-1] in view.surnames


def _is_acted_on(view: View, span: Span) -> bool:
    """True for what a person does something to right behind the name: "Roe, opening the Quay Museum, said"."""
    for name in view.names:
        if 0 < span.start - name.end <= _LONGEST_ACT:
            acts = _ACTING.fullmatch(view.text, name.end, span.start)
            if acts is not None and acts[1] not in lexicon("acting_for"):
                return True
    return False


def _is_of_kin(view: View, span: Span) -> bool:
    """True for what stands in a clause about a relative: "Roe, whose son goes to the Quay School, said"."""
    for name in view.names:
        if 0 < span.start - name.end <= _LONGEST_CLAUSE:
            clause = _WHOSE.fullmatch(view.text, name.end, span.start)
            if clause is not None and any(map(_is_relative, clause[1].casefold().split()[:_MOST_OWNED])):
                return True
    return False


def _is_kins(view: View, span: Span) -> bool:
    """True for the relative and for what he is said to be: "Roe, whose husband, the cook, is at sea, said"."""
    for name in view.names:
        if 0 < span.start - name.end <= _LONGEST_CLAUSE:
            clause = _WHOSE_KIN.fullmatch(view.text, name.end, span.start)
            if clause is not None and (clause[1] is None or _is_relative(clause[1].casefold())):
                return True
    return False


def _are_its_members(view: View, words: str, span: Span) -> bool:
    """True for members of a party at large, whom nothing ties to a person: a seat that Republicans have held."""
    members = words.casefold() in lexicon("parties") and words[0].isupper() and words.endswith("s")
    acting = view.text.startswith(_DOING, span.end) and not view.text.endswith(_OF_MEMBERS, 0, span.start)
    return view.kind == "person" and members and acting


def _is_relative(word: str) -> bool:
    return word in _CHILDREN or word in lexicon("role_kin") or word.removesuffix("s") in lexicon("role_kin")


def _lives_in(view: View, words: str, span: Span, role: Option) -> bool:
    """True for a town, country or street behind the name of whoever has no office there: Jane Roe of Dayton, a weaver.

    Of relatives only where they live is told there: "his brother, Ed Roe of Nampa".
    """
    kin = role.words is not None and head_of(role.words) in lexicon("role_kin")
    last = words_of(words)[-1]
    street = " " in words and last in _STREETS | _ROADS
    place = words.casefold() in lexicon("places") or street or (kin and not is_organization_noun(last))
    if not place or _is_office(view, role):
        return False
    before = view.text[max(0, span.start - len(", of ")) : span.start]
    of = before if before == ", of " else " of " if before.endswith(" of ") else ""
    return bool(of) and any(name.end == span.start - len(of) for name in view.names)


def _is_of_place(text: str, span: Span) -> bool:
    """True for the saint alone after whom a place is called: "Anne" of "in St. Anne"; and for what is only near or is
    none ("No group")."""
    return text.endswith((" St. ", " St ", " near ", "No ", " no "), max(0, span.start - len(" near ")), span.start)


def _is_office(view: View, role: Option) -> bool:
    """True for a public office, and for a title right before the name."""
    if role.words is None or role.span is None:
        return False
    titled = role.span.of(view.text)[0].isupper() and any(name.start == role.span.end + 1 for name in view.names)
    return titled or head_of(role.words) in lexicon("role_offices")


def _serves(role: Option) -> bool:
    """True for the role of one of somebody's people, without an organization but his campaign (decision 23)."""
    if role.words is None or "campaign" in role.words.casefold():
        return False
    head = head_of(role.words)
    return speaks_for(role.words) or head in _ATTENDING or listed(head, "role_relations", "role_people_of")


def _names_body(text: str, words: str, span: Span, role: Option) -> bool:
    """False for what only describes: a conservative radio host; and for how a role begins: a U.S. District Judge."""
    if (words.islower() and words in lexicon("parties")) or words in _OF_OFFICES or is_of_people(words.casefold()):
        return False
    if words[0].isupper() and " with " in words:
        return False  # two bodies in a headline: "Quay Foods partners with Leith Share"
    if (words.islower() and words in lexicon("role_fields")) or _is_home(words, role) or _is_from(span.of(text), role):
        return False
    kin = _KIN_OF.search(text, max(0, span.start - _LONGEST_KIN), span.start)
    if kin is not None and kin[1].casefold() in lexicon("role_kin"):
        return False
    if role.span is None:
        return True
    if _is_field(text, words, span, role.span):
        return False
    if head_of(role.words or "-") in lexicon("role_kin") and _OF_OWNER.fullmatch(text, span.end, role.span.start):
        return False
    if _only_leans(text, words, span, role) or _is_topic(text, words, span, role):
        return False
    last = words_of(words)[-1]
    if span.start < role.span.start < span.end < role.span.end:
        return is_organization_noun(last) and last != "district"
    if span.start == role.span.start and _only_begins(text, words, span, role):
        return False
    before = span.end <= role.span.start and not text[span.end : role.span.start].strip()
    inside = role.span.start <= span.start < role.span.end
    parts = words.split()
    if not (before or inside) or len(parts) < 2 or len(words) > _LONGEST_DESCRIPTION:
        return True
    return not (words.islower() and (parts[0] in _PRAISE or parts[0] in lexicon("parties")))


def _is_field(text: str, words: str, span: Span, role: Span) -> bool:
    """True for what an office is for: Labour in "Minister of Labour", but not "head of the clinic"."""
    if not role.holds(span):
        return False
    ahead = text[role.start : span.start].casefold()
    parts = words.casefold().split()
    if not (ahead.endswith((" of ", " for ")) and span.of(text).casefold().startswith(parts[0])):
        return False
    if parts == ["state"]:
        return False  # as the department is called
    known = lexicon("ordinary_words") | lexicon("places") | lexicon("function_words")
    return (len(parts) > 1 or not words.islower()) and known.issuperset(parts)


def _only_leans(text: str, words: str, span: Span, role: Option) -> bool:
    """True for a party's word that says what somebody thinks: Conservative icon; and for one apart from a president."""
    if role.span is None or role.words is None or words.casefold() not in lexicon("parties"):
        return False
    joined = span.end <= role.span.start and not text[span.end : role.span.start].strip()
    if role.words in _OF_NATIONS:
        return not joined
    political = listed(head_of(role.words), "role_offices", "role_candidates", "role_relations", "role_ranks")
    return joined and words.casefold() in _LEANINGS and not political and head_of(role.words) not in _OF_PARTIES


def _is_topic(text: str, words: str, span: Span, role: Option) -> bool:
    """True for what somebody knows about: an adviser on Syria."""
    if role.span is None or role.words is None or head_of(role.words) not in _KNOWING or span.start < role.span.end:
        return False
    return text[role.span.end : span.start].split()[:1] == ["on"] and not any(
        map(is_organization_noun, words_of(words))
    )


def _is_home(words: str, role: Option) -> bool:
    """True for a town with its state ("Dayton, Ohio"), where anybody may live whom no public office ties to it."""
    town, _, state = words.rpartition(", ")
    if not town or not {state, f"{state}."} & lexicon("states"):
        return False
    bodily = any(is_organization_noun(word) for word in words_of(town) if word not in _SETTLED)
    return not bodily and (role.words is None or head_of(role.words) not in lexicon("role_offices"))


def _is_from(words: str, role: Option) -> bool:
    """True for what says where an artist is from: the Georgian director."""
    people = words.casefold() in lexicon("organization_demonyms")
    return people and role.words is not None and head_of(role.words) in lexicon("role_no_nation")


def _only_begins(text: str, words: str, span: Span, role: Option) -> bool:
    """True for an ordinary word with the capital of its sentence or title: Real estate developer, State Rep."""
    if role.span is None or span.end >= role.span.end:
        return False
    first, behind = words.split()[0].casefold(), text[span.end : role.span.end].split()
    if not behind or first not in lexicon("ordinary_words"):
        return False
    office = words.casefold() == "state" and is_head(behind[0].casefold().rstrip("."))
    bodily = listed(first, "organization_nouns", "organization_owners")
    return office or (behind[0].islower() and not bodily and _opens_text(text, span.start))


def _opens_text(text: str, at: int) -> bool:
    """True where a sentence or a line begins at `at`."""
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in "\n.!?:;“”\"'’—-"
