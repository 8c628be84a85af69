// Package review says what each decision of a finished game was worth: with what
// the seat knew and as it turned out, beside the best that could have been
// decided in its place.
//
// It knows the rules, what can be believed, cases and games, and nothing of
// screens, clocks or files. The same game gives the same review on every
// machine.
//
// Start with Review. past.go replays the game, worlds.go imagines games that
// looked the same to the seat, candidates.go lists what else it could have
// decided, weigh.go weighs both in the same worlds (fame.go lets one
// decision learn from what was seen at others), spread.go tells how surely, and
// judgement.go says what the drop amounts to. encode.go writes a report and
// decode.go reads it again. grade.go sets decisions and luck apart; opportunity.go and
// signals.go measure discrimination and bias; competence.go and profile.go keep
// what games have shown of a player, and propose the next.
//
// courses.go follows trust and the exposure of sources through a game, and says
// which decision moved them (courses_exposure.go by how many bits), and what never
// came for want of what.
//
// par.go finds what a case comes to at best, and policy.go plays it: line.go betters
// a line of play in one respect after another, and search.go makes of it one that
// heeds what is seen, with what search_set.go knows and search_sights.go sees. exact.go
// looks a small case through, to hold the search to it.
package review
