// Package relay carries a review from where it is made to where it is read: from
// a worker of the browser to the desk, from a goroutine to the desk, and from a
// store to the desk when a debrief is opened again. All three are the same lines.
//
// It knows games and reviews, and nothing of workers, pages or stores. Start with
// Errand, which says what is to be reviewed; Run does it and tells how it goes,
// line by line, and Gathering puts together what is told, by one or by several of whom
// each makes a share.
package relay
