package ui

import "math"

// Color is 0xRRGGBBAA, not premultiplied. The zero value is transparent and
// stands for "none" wherever a colour is asked for.
type Color uint32

// Alpha gives the colour with opacity a, 0 to 1.
func (c Color) Alpha(a float64) Color {
	return c&^0xFF | Color(math.Round(math.Min(1, math.Max(0, a))*255))
}

// Parts gives red, green, blue and opacity, 0 to 1, not premultiplied.
func (c Color) Parts() (r, g, b, a float64) {
	return float64(c>>24) / 255, float64(c>>16&0xFF) / 255, float64(c>>8&0xFF) / 255, float64(c&0xFF) / 255
}

// Mix goes from a (t = 0) to b (t = 1), opacity included.
func Mix(a, b Color, t float64) Color {
	var out Color
	for shift := 0; shift < 32; shift += 8 {
		x, y := float64(a>>shift&0xFF), float64(b>>shift&0xFF)
		out |= Color(math.Round(x+(y-x)*t)) << shift
	}
	return out
}
