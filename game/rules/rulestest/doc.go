// Package rulestest makes what tests of the rules are made of: small worlds
// written in a few lines (World), a rich sample world (Sample), and random games
// (Random); and it sees to what input may cost (Frugal). It knows only the rules, and
// only tests import it.
package rulestest
