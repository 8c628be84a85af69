// Package casefile reads case files, which people write, into cases that can be
// played. It is strict: a file is read whole or refused with everything that is
// wrong in it, each finding with its file, line and column. It knows YAML, the rules
// and package level, and no screen, disk or network. The program that the browser
// loads first is without it, for its size.
//
// Start with Load. File, in format.go, is the format that an author writes;
// its tags are read by the loader and by the JSON Schema alike. The way of a
// file is read.go (bytes to nodes), bind.go (nodes to File, by the tags),
// names.go (names to what they name), compile.go (File to level.Case, with the
// streams of bulk.go written out) and check.go with its neighbours (what a
// well-formed case can still get wrong).
package casefile
