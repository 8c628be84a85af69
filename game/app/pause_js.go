package app

import "time"

// slice is how long a review may keep the page from drawing.
const slice = 8 * time.Millisecond

var sliceBegan = time.Now()

// pause lets the page go on while a review runs in it.
func pause() {
	if time.Since(sliceBegan) < slice {
		return
	}
	time.Sleep(time.Millisecond)
	sliceBegan = time.Now()
}
