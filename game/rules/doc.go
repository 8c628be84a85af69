// Package rules is the model of intelligence sharing that the game computes:
// services, reports, what was passed to whom, what the rival makes of it, what
// partners think of it, and what it costs. It is pure. It knows no clock, no
// file, no screen and no floating-point number, and the same case, seed and
// decisions give the same state on every architecture.
//
// Start with Case (what an author writes), State (what is so), Knowledge (what
// one seat knows of it) and Step (one decision). The stages of a watch's close
// are listed in close.go and read like a rule book.
//
// Units: probabilities and trust are PerMille (0 to 1000), evidence is Decibans
// (ten times the base-10 logarithm of a likelihood ratio), time is Watch,
// stakes are Points in hundredths.
package rules
