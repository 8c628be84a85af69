// Package game is the map of the house. It holds no code but the test of the
// import law (imports_test.go); start here to find the room you want.
//
//	rules/            what is so and what a decision does: State, Knowledge, Step, Draw
//	rules/rulestest/  small worlds, random games and laws for tests
//	belief/           what can be believed: exact Bayes, leakage, what becomes of what was given
//	level/            a case as it is played: for the rules, and in words
//	level/casefile/   case files, read strictly, with errors that name line and column
//	play/             a game as it is played: session, transcript, plans, policies, agents
//	play/playtest/    opens and plays, for tests, the cases that come with the program
//	review/           what each decision of a game was worth, and the best in its place
//	review/relay/     a review on its way: from a worker, a goroutine or a store to the desk
//	brief/            names of cases that the program makes: practice without end, and one a day
//	brief/maker/      makes the case of a name
//	desk/ui/          the node tree that every screen is made of
//	desk/view/        knowledge in words, lists and figures
//	desk/scene/       the screens: view into nodes, input into decisions
//	desk/canvas/      draws nodes with Ebitengine
//	desk/page/        the page of the review to print
//	desk/mirror/      publishes nodes as elements of the page
//	app/              wiring and subcommands
//
// A decision goes round one way: pointer, key or mirror -> scene -> a Decision
// -> play.Session -> rules.Step -> events -> Knowledge -> view -> nodes ->
// canvas and mirror. Nothing reaches back.
//
// # Decisions
//
// 2026-11-22. Identifiers are indices into the tables of a Case, from 1, one
// type per noun. Names live in the case file; transcripts, plans and the agent
// protocol use names. A state so made is copied in half a microsecond.
//
// 2026-11-22. An Event is one flat record, not a type for each kind, and the
// decisions are applied through a type switch and not through the interface:
// both keep a step within four allocations.
//
// 2026-11-22. Chance has two seeds. What no seat can see when it is drawn
// (hidden attributes, passing on, leaks, collection, discovery, overstepping)
// comes from the hidden seed, the rest from the open one. Drawing the hidden
// again leaves what a seat has seen as it was.
//
// 2026-11-22. A watch closes in the order: pass on, leak, collect, suspect,
// strike, discover, settle trust, move flows, book. What is handed on arrives in
// the next watch; what a rival takes it weighs at once.
//
// 2026-11-22. A breach costs a fifth of its severity at once, three tenths when
// somebody else is told, and half when a rival has it; the general wording costs
// three tenths of the full. So a breach that nobody notices is cheap in points
// and not free, and what it does to trust comes with discovery.
//
// 2026-11-22. Each owner learns of a breach for itself: what was owned to one, or
// found by one, the other may still find. What was only shown can be handed on, by
// leave or without, in general form at most.
//
// 2026-11-22. A seat does not see the rival's suspicion. In its accounts a source
// stands at its full worth until it is out or lost; the true course is booked
// as it happens and shown after the last watch.
//
// 2026-11-22. The account "harm averted" is what the threats would have cost
// less what they did: nothing averted is nought, not minus the harm.
//
// 2026-11-22. The act that stops a threat tells the rival something only if it was
// seen and if those who acted knew through a decision of the seat.
//
// 2026-11-22. The press does not say from whom it has what it prints. A seat
// learns that from a marked copy, or reckons it (belief.Infer); an event names
// the culprit, and Knowledge leaves the name out.
//
// 2026-11-22. A seat does not see what a rival takes, but it was enough to find a
// source at one close and not at those before: so the loss of a source, and its
// life close by close, say whom the rival reads, by the odds of the rules. Of
// somebody else's source it counts what the seat is told of, and that its reports
// still come; not that one has not, of which the seat knows nothing. How threats
// end is not weighed, but that the act that stopped one may have been seen.
//
// 2026-11-22. The desk forecasts a draft with everybody as the seat believes them
// to be, and with what the press has printed. The doctrine forecasts by the priors:
// it is played by the thousand, and the pars rest on it.
//
// 2026-11-22. Two reports are two to a seat, whatever they echo, until it has found
// that they are one. So an echo needs a source of its own to name.
//
// 2026-11-22. A seat's own people act on its decision only where the case says
// so. Leave to act on a report is kept as leave to pass it to the seat itself. Who
// acts unasked is found out surely when the act is seen, and else half the time.
//
// 2026-11-22. A duty-to-warn warning tells the substance in general wording and
// is a breach of whoever was not asked, at three tenths of the damage and of the
// distrust. Whoever has warned cannot be said to have sat on it, though it came
// too late.
//
// 2026-11-22. Whether a source makes its reports up, and whether a report that a
// partner sends is true, are drawn when the game opens. A false report adds
// nothing to readiness, and makes those who believe it act where there is no
// threat; when it is exposed, each who had it from the seat was misled as far as
// it was believed. A grade better than the originator's needs what confirms it.
// The same item by another door helps, tells and confirms once.
//
// 2026-11-22. A principal may be told everything. What a principal passes on or
// loses of what was somebody else's is the breach of the seat that briefed it.
//
// 2026-11-22. A standing arrangement sends the substance in the form arranged,
// the source in general wording and nothing of the method. Its breaches are
// breaches like any other: who arranges without a thought for whose it is, pays.
//
// 2026-11-22. The state of a game that uses nothing of what was added later has
// the bytes that it had, so that its transcript verifies: what was added is
// encoded at the end, and only if some of it is in play.
//
// 2026-11-22. A case is weighed against habits (share all, withhold all, ask all,
// mirror, random) and must reward judgment: the better of its good plan and a
// search. The search is that of the par: it looks once at a case, and its line is
// then played in as many games as the habits. A search anew for each decision, which
// package play had, came to 9 to 56 points less in the eighteen cases; of those without
// a plan to begin with it was better in two, and worse or no better in the others.
//
// 2026-11-22. A kind of decision matters if some game of the balance ends
// otherwise when those decisions are left out of it. Only kinds that a key of the
// case makes possible are asked for.
//
// 2026-11-22. A made case is its name: the parts, the numbers and the test of
// fairness are functions of it, and a hash in the tests holds them still. Changing
// the parts makes other cases of the same names, and old games of them no longer
// verify; then the names should change too.
//
// 2026-11-22. An outcome is good by degrees: not at all at what doing nothing comes
// to, wholly at par, and between them in proportion. A judgement is by the drop of
// that, and where two thousand worlds cannot tell on which side of a bound the drop
// lies, by the milder side.
//
// 2026-11-22. The worlds of a review are drawn given what the seat has seen. What it
// read in the press and which breaches were found out is imposed on them, and each
// counts for as much as that was likely in it; all else that was seen is found by
// trying again. What chance answers from then on is shared evenly between the worlds
// of a block, so that some hundred of them tell what thousands would.
//
// 2026-11-22. The item of discrimination and bias is an opportunity: a report that
// could be passed to a service in a watch, and nothing of which had been. Passing
// it is the answer; it is a signal if passing it then in its best form is better,
// in the mean over what the seat may believe, than never passing it, all else
// decided as the seat did. What helps a service against a threat that it can act
// on, or that it is the victim of, always counts; of the rest, what makes a plain
// difference.
//
// 2026-11-22. What a disclosure cost is told in bits of the truth: the logarithm of
// the rival's P(truth) after over before. Those rise with the danger and add up over
// a game. Min-entropy leakage, of the likeliest explanation whichever it is, can
// fall while the truth comes nearer, and rise when a story leads the rival away; it
// is kept beside them in the export of a review.
//
// 2026-11-22. The par of a case is the mean of the best line that is known, played in
// games that were not used to find it: the search's, the good plan bettered, or the
// doctrine's. It is kept beside the cases with the hash of all that the rules
// compute with in each, so that a word may be changed without finding it again.
//
// 2026-11-22. An estimate of what cannot be seen is no decision of the rules: it
// changes nothing, and is kept beside the decisions of its watch. Its measure is
// the squared error (Brier 1950), beside that of the exact posterior over what the
// seat had seen when it had to say.
//
// 2026-11-22. In the browser the cases are files beside the program and not part of
// it: a player opens one at a time, and together they came to a twentieth of the
// smallest program of the engine. The page fetches them all once the desk is ready,
// so that opening is quick and a line that breaks later does no harm; each by its
// sum, so that nothing else is taken for it. Everywhere else they are built in.
//
// 2026-11-22. The debrief tells the best from what was made: its chance and points
// are those of what was made and the mean difference in the same worlds, so that
// the figures beside each other add up. A letter stands for 15 % of the way from
// doing nothing to par: B from where decisions are called good, E below where they
// are called poor. A branch of a finished game is played on a desk of its own, from
// which the review can be gone back to, and counts for nothing.
//
// 2026-11-22. A player's record (review.Profile) is not what is carried from case
// to case (play.Career). A game counts in it when its review is made and whole, once
// for the same last state, and not when a kept review is read again, so that what
// was wiped stays so; branches count for nothing. Decisions are kept in it as the
// player read them: a case may be changed, and to read one takes a browser a tenth
// of a second.
//
// 2026-11-22. The page to print is made by the program of the worker: html/template
// is too large for the one that the browser loads first. In
// the window that shows it the page has the content policy of the game, which allows
// its one style by hash.
//
// 2026-11-22. In the browser a review is made by a second program in a worker
// (web/reviewer), which the page fetches in the last watch. It tells the review line
// by line, a decision to a line with the best few of its alternatives, so that the
// desk reads no more at a time than fits into a frame. A goroutine tells the same
// lines natively and in a page without workers, and a kept review is those lines: it
// has a mark of the game, the par and the format, and is made again if that differs.
//
// 2026-11-22. In the browser several workers make a review at once, up to four where
// the machine has as many cores beside that of the page, and two on two cores. Each imagines the worlds and takes the first look at
// all decisions for itself, an eighth of the work, and then weighs its share of them. What they tell is put
// together in the order of the decisions, so that a kept review has the same bytes
// however many made it. The greatest losses come first in each share. What a worker
// does not even begin the page makes up; what one breaks off ends the review in words,
// when the others have told all of theirs.
//
// 2026-11-22. Beside who knew what stands what the best in place of one decision would
// have told: that game as the review has it go on, under the same luck, found once when
// the decision is picked. What was left undone, a question or a warning, is laid to the
// decision that ended its watch. Of what could not matter, because nothing else could be
// decided or the game was lost already, the debrief passes no judgement.
//
// 2026-11-22. A branch of a finished game is not kept and counts for nothing: it
// would take the place of the game that it comes from.
//
// 2026-11-22. The browser gets cases as they are once read and checked, in JSON.
// What reads case files, its YAML library foremost, and what makes cases are packages
// of their own (level/casefile and brief/maker), which the desk's program does not
// import: cases that are made are made by the worker. A finding stays with package
// level, since plans are read with findings too.
//
// 2026-11-22. Judgements must not hang on random numbers. Under other ones, 13 of
// 1,200 judgements of all plans changed that no review called close: a good alternative
// had had bad luck in its first worlds, or too few imagined games (128) stood for what
// the seat could believe. So a first look at all decisions is pooled by watch, 512
// games stand for the belief, and a judgement is close when three standard errors to
// either side reach another one. What the doctrine would decide is among the
// alternatives and stands for whatever comes to the same.
//
// 2026-11-22. A sound decision is evidence of the competences for want of which an
// alternative would have been a mistake, and of no others. What is left out again and
// again is one piece of evidence, and counts once in what decisions lost for good.
//
// 2026-11-22. In the page no turn may take longer than a frame while a game is
// reviewed. A tree is made over several frames (the desk makes it, its words are set, it
// is put on the stage, painted, told to the mirror), also the one that a click asks for;
// whatever is done next is done to that one, which is put on the stage first. Garbage is
// collected when nothing has moved for a second, or it would be collected in the midst of
// a review. Messages have gaps and no templates, which took most of the time in which a
// tree was made.
//
// 2026-11-22. The alternatives of a review are listed, and not searched for anew at each
// decision: what is there from the first look is weighed under all random numbers alike.
// What can be shared is listed by the fastest way and by the quietest. Of 576 decisions of
// all plans but those of haystack, a search of 2000 playouts in 24 worlds chooses something
// else at 62, and at 26 of them (43 without the quiet ways) what is surely better than what
// the review calls best; three would be judged harder. To climb on from the best leaves 17
// and none judged harder, but then two judgements flipped of which no review said that they
// were close.
//
// 2026-11-22. Where the same is the best at several decisions in a row and stays worth as
// much, the debrief calls it lost at the last of them: the others are "not lost yet", and
// the key from mistake to mistake passes them by. Their judgements stand. Where the best
// is about something else, the best with the same report for the same recipient is told
// beside it, and asking for leave before whatever comes to less than a tenth more.
//
// 2026-11-22. A source is found through the decision that took the rival over the line,
// not through what came last in that close. A report and a service are one item of
// discrimination and bias, in the watch that tells most of it; counted in each watch,
// half a point of trust that was left lying for four of them had made good play lean to
// withholding. What makes less than a hundredth of the way from nothing to par is none.
package game
