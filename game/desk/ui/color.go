package ui

import "math"

// Color is 0xRRGGBBAA, not premultiplied. The zero value is transparent and
// stands for "none" wherever a colour is asked for.
type Color uint32

// RGB makes an opaque colour from 0xRRGGBB.
func RGB(hex uint32) Color { return Color(hex<<8 | 0xFF) }

// Alpha gives the colour with opacity a, 0 to 1.
func (c Color) Alpha(a float64) Color {
	return c&^0xFF | Color(math.Round(math.Min(1, math.Max(0, a))*255))
}

// Parts gives red, green, blue and opacity, 0 to 1, not premultiplied.
func (c Color) Parts() (r, g, b, a float64) {
	return float64(c>>24) / 255, float64(c>>16&0xFF) / 255, float64(c>>8&0xFF) / 255, float64(c&0xFF) / 255
}

// Over lays c on an opaque ground and gives the opaque result.
func (c Color) Over(ground Color) Color { return Mix(ground, c|0xFF, float64(c&0xFF)/255) }

// Mix goes from a (t = 0) to b (t = 1), opacity included.
func Mix(a, b Color, t float64) Color {
	var out Color
	for shift := 0; shift < 32; shift += 8 {
		x, y := float64(a>>shift&0xFF), float64(b>>shift&0xFF)
		out |= Color(math.Round(x+(y-x)*t)) << shift
	}
	return out
}

// Contrast is the contrast ratio of two opaque colours, 1 to 21, as WCAG 2.2
// defines it.
func Contrast(a, b Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func luminance(c Color) float64 {
	r, g, b, _ := c.Parts()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}
