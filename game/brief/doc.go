// Package brief makes cases: as many as anybody wants to practise on, and one
// for each day that is the same for everybody. A case is put together from parts
// that were written by hand (the folder parts), read by the ordinary loader, and
// taken only if judgment does clearly better in it than any habit. It knows the
// rules, the loader and the policies; it knows no clock, no disk and no network,
// and it makes the same bytes on every machine.
//
// Start with Open, which makes a case from its name, and Daily and Practice,
// which make names. To add something to say, add it to the parts: a plot is a
// group of texts of the same names as the others', an errand likewise.
package brief
