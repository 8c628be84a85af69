// Package maker makes the cases that package brief names. A case is put together
// from parts that were written by hand (the folder parts), read by the ordinary
// reader of case files, and taken only if judgment does clearly better in it than
// any habit. It knows the rules, the reader and the policies; it knows no clock, no
// disk and no network, and it makes the same bytes on every machine.
//
// Start with Open. To add something to say, add it to the parts: a plot is a group
// of texts of the same names as the others', an errand likewise.
package maker
