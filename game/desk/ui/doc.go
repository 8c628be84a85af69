// Package ui is the node tree that every screen of the desk is made of. One
// tree has two faces: desk/canvas draws it and desk/mirror publishes it as real
// focusable elements, so what can be seen can also be heard and worked without
// seeing. It knows nothing of the game, of Ebitengine or of the DOM. Start with
// Node, then Stage, which turns pointer, keys and mirror events into Actions.
//
// # How to build a screen
//
// A screen is a function from what is known and the room to a tree. It is
// called anew after each action and must give a new tree with the same IDs for
// the same things:
//
//	func (d *Desk) Frame(room ui.Size) *ui.Node {
//		tray := ui.NewList("tray", "In-tray")
//		tray.Box.Gap = 10
//		for _, r := range d.reports {
//			tray.Children = append(tray.Children, ui.TrayCard(ui.ID("tray/"+r.ID), r.Card(), open{r.ID}))
//		}
//		route := ui.Pane("route", "Route",
//			ui.Chips("channel", "Channel",
//				ui.Chip("channel/lo", "Liaison officer", true, byOfficer{}),
//				ui.Chip("channel/link", "Secure link", false, byLink{})),
//			ui.MainButton("send", "Release tearline to Vesk", send{}).Shortcut("Control+Enter"))
//		desk := ui.HBox(24, tray.Wide(250), d.paper().Grows(1), route.Wide(400))
//		return ui.Room(desk.Padded(ui.All(24)).Grows(1))
//	}
//
// Arranging: VBox, HBox, Wrap, Table and Layers, sized by Wide, High, AtLeast,
// AtMost and Grows. In a row, what neither grows nor is Stiff is pressed until
// its words wrap. In a column that is too short, what is Scrolling gives way,
// wherever it is inside; so give each screen one or two scrollers, with IDs.
//
// Words: a leaf draws its Name in Look.Text; NewRich takes runs in several
// styles. Start from Body, Label, Doc or Stencil: ui.Body().Strong().In(ui.Pale).
// Sizes are CSS pixels, never under Smallest. A node with children or a Paint
// does not draw its Name, which then is what assistive technology hears.
//
// Drawings: a Paint gives shapes for a size. Within a layer, boxes lie under
// drawings and drawings under words, whatever the order of the tree; so put
// whatever must overlap in a certain order into one Paint. A dialog (see Modal)
// is a layer of its own.
//
// Change: Look.Motion says how a node's new look comes in. Canvas finds out by
// itself what changed, so a Frame never says so.
//
// Tests: Check finds what is wrong with a tree; Layout with FixedMeasurer sets
// every Rect without fonts; a Stage with FixedMeasurer can be clicked, typed at
// and asked what it would do.
package ui
