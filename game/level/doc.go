// Package level holds a case as it is played: what the rules compute with, and the
// words that it is told in, which are kept apart by the identifiers of the rules, so
// that a second language can stand beside them. It knows the rules, and not how
// cases are written: the package casefile reads them, and the browser gets them as
// Encode writes them.
//
// Start with Case. Findings is the error of all who read what an author wrote, and
// DidYouMean their advice on a misspelt name.
package level
