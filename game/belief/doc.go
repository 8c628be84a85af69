// Package belief is the exact arithmetic of knowing and telling: what a rival
// may conclude, how much a disclosure gave away, what one service thinks of
// another, how well a player has mastered a skill.
//
// It may know probabilities, and nothing of clocks, files, chance or screens.
// No number in it is floating point: chances are integer weights or exact
// fractions, decibans (dB) are integers, and logarithms are fixed point with a
// stated error, so the same question has the same answer on every architecture.
//
// Start at [Distribution], which everything else takes or returns. Then
// [Channel] says what an observation tells about a secret (quantitative
// information flow: Smith 2009; Alvim et al., The Science of Quantitative
// Information Flow), [Suspect] how evidence in dB moves a rival, [Beta] how
// trust is earned (Josang and Ismail 2002), and [Mastery] how a skill is
// learnt (Corbett and Anderson 1994). [Infer] is what a seat may believe in a
// game: who leaked, who is candid, which source is sound.
//
// Values are never changed after they are made, but for [Mosaic], which is a
// map. Numbers that arrive from outside and make no sense are errors; sizes
// that do not fit each other are a bug of the caller, and panic.
package belief
