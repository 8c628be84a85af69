// Package canvas draws a tree of ui nodes with Ebitengine and hands input to
// their Stage. It is the only package that imports Ebitengine, and knows
// nothing of the game. Start with Run and Desk.
//
// Nothing is drawn while nothing changed: the Stage says which places of the
// screen are to be drawn again, the painter redraws just those on a page kept
// in memory, and the screen crosses from the old page to the new.
//
// Within a layer (the screen, or a dialog over it) boxes lie under drawings and
// drawings under words, whatever the order of the tree, so that each kind goes
// to the graphics card together.
package canvas
