// Package play is a game in play: one seat's decisions in words, the session
// that takes them and can take them back, the transcript that proves itself, the
// saved game, the career that finished games add up to, the written plan, the
// policies that play by themselves and the balance that they strike, and the
// protocol for programs that play.
//
// It may know the rules with everything hidden in them. What it hands to a seat
// it makes from rules.Knowledge alone; the whole truth is in Outcome, and only
// when the game is over. It knows no screen and no network, and files only
// where they are handed to it or kept in a Folder.
//
// Start with Game, which is what a desk works with, and Session, the game on
// one machine. Decisions are written in two ways, in words (ParseDecision) and
// in JSON (ReadDecision); both use the names that the author gave.
package play
