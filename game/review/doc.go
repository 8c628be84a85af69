// Package review says what each decision of a finished game was worth: with what
// the seat knew and as it turned out, beside the best that could have been
// decided in its place.
//
// It knows the rules, what can be believed, cases and games, and nothing of
// screens, clocks or files. The same game gives the same review on every
// machine.
//
// Start with Review. past.go replays the game, worlds.go draws games that looked
// the same to the seat, candidates.go lists what else it could have decided,
// value.go weighs both in the same worlds, and judgement.go says what the drop
// amounts to. search.go looks for the best line from what a seat knows, and
// exact.go looks a small case through, to hold the search to it.
package review
