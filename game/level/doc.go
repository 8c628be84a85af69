// Package level turns case files into cases that can be played. It is strict:
// a file is read whole or refused with everything that is wrong in it, each
// finding with its file, line and column. It knows YAML and the rules, and no
// screen, disk or network.
//
// Start with Load. File, in format.go, is the format that an author writes;
// its tags are read by the loader and by the JSON Schema alike. The way of a
// file is read.go (bytes to nodes), bind.go (nodes to File, by the tags),
// names.go (names to what they name), compile.go (File to rules.Case, with the
// streams of bulk.go written out) and check.go with its neighbours (what a
// well-formed case can still get wrong).
// The words that a case is told in are kept apart from its rules, in Words, by
// the identifiers of the rules, so that a second language can stand beside them.
package level
