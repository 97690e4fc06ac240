// Given names of boys by decade of birth, with their births in thousands.

/**
 * The 66 most frequent names of each decade (the 1920s stand for the 1910s too), as `name weight name weight ...`.
 * Published: United States Social Security Administration, national baby names.
 */
export const maleGivenNames: Readonly<Record<number, string>> = {
  1920: `
    John 940 Robert 816 William 815 James 790 Charles 472 George 439 Joseph 423 Edward 323 Richard 297
    Frank 268 Thomas 253 Donald 249 Harold 213 Paul 211 Walter 209 Raymond 196 Henry 184 Jack 166
    Arthur 165 Albert 163 Harry 152 Kenneth 143 Ralph 137 David 133 Eugene 120 Carl 118 Louis 118
    Howard 117 Clarence 116 Willie 116 Fred 107 Earl 104 Roy 104 Joe 101 Francis 100 Lawrence 93
    Ernest 91 Herbert 90 Anthony 86 Leonard 86 Stanley 85 Alfred 83 Samuel 78 Norman 74 Michael 69
    Bernard 68 Daniel 67 Andrew 64 Leo 64 Elmer 64 Melvin 62 Russell 62 Gerald 61 Leroy 59 Peter 59
    Edwin 59 Marvin 57 Frederick 55 Lloyd 55 Floyd 55 Theodore 52 Clifford 52 Chester 52 Herman 52
    Warren 51 Ray 50`,
  1930: `
    Robert 591 James 547 John 488 William 417 Richard 331 Charles 303 Donald 284 George 192 Thomas 184
    Joseph 181 David 165 Edward 148 Ronald 140 Paul 126 Kenneth 125 Frank 108 Raymond 100 Jack 96
    Harold 95 Billy 88 Gerald 83 Walter 81 Jerry 81 Joe 71 Eugene 71 Henry 70 Bobby 69 Arthur 68
    Carl 67 Larry 65 Ralph 64 Albert 63 Willie 62 Fred 56 Michael 56 Lawrence 54 Harry 53 Howard 51
    Roy 51 Norman 50 Roger 50 Daniel 48 Louis 48 Earl 45 Gary 44 Clarence 43 Anthony 43 Francis 41
    Wayne 41 Marvin 41 Ernest 39 Leonard 39 Herbert 38 Melvin 38 Stanley 37 Leroy 36 Don 36 Peter 36
    Jimmy 35 Alfred 34 Dale 33 Bill 32 Samuel 32 Bernard 31 Ray 30 Gene 29`,
  1940: `
    James 796 Robert 758 John 712 William 556 Richard 477 David 426 Charles 362 Thomas 351 Michael 337
    Ronald 282 Larry 256 Donald 248 Joseph 230 Gary 218 George 209 Kenneth 199 Paul 183 Edward 175
    Jerry 167 Dennis 162 Frank 119 Daniel 113 Raymond 109 Roger 108 Stephen 107 Gerald 103 Walter 84
    Harold 82 Steven 81 Douglas 81 Lawrence 80 Terry 77 Wayne 75 Arthur 74 Jack 74 Carl 73 Henry 72
    Willie 72 Bruce 72 Joe 72 Peter 69 Billy 68 Roy 66 Ralph 65 Anthony 65 Jimmy 64 Albert 60 Bobby 59
    Eugene 57 Johnny 57 Fred 57 Harry 56 Howard 54 Mark 51 Alan 50 Louis 49 Philip 49 Patrick 49
    Dale 47 Danny 47 Stanley 46 Leonard 44 Timothy 44 Gregory 43 Samuel 43 Ronnie 42`,
  1950: `
    James 844 Michael 837 Robert 830 John 798 David 770 William 591 Richard 535 Thomas 454 Mark 383
    Charles 361 Steven 334 Gary 330 Joseph 300 Donald 274 Ronald 271 Kenneth 263 Paul 253 Larry 246
    Daniel 244 Stephen 207 Dennis 204 Timothy 198 Edward 188 Jeffrey 185 George 181 Gregory 178
    Kevin 159 Douglas 148 Terry 141 Anthony 137 Jerry 137 Bruce 136 Randy 121 Brian 112 Frank 112
    Scott 112 Roger 110 Raymond 109 Peter 103 Patrick 97 Keith 91 Lawrence 91 Wayne 88 Danny 87
    Alan 84 Gerald 83 Ricky 79 Carl 79 Christopher 78 Dale 76 Walter 72 Craig 69 Willie 66 Johnny 66
    Arthur 66 Steve 64 Joe 63 Randall 62 Russell 62 Jack 62 Henry 62 Harold 62 Roy 62 Andrew 61
    Philip 61 Ralph 60`,
  1960: `
    Michael 833 David 734 John 713 James 685 Robert 651 Mark 441 William 421 Richard 374 Thomas 327
    Jeffrey 302 Steven 291 Joseph 283 Timothy 277 Kevin 271 Scott 267 Brian 258 Charles 249 Paul 243
    Daniel 242 Christopher 237 Kenneth 228 Anthony 203 Gregory 187 Ronald 182 Donald 173 Gary 166
    Stephen 152 Eric 152 Edward 144 Douglas 135 Todd 129 Patrick 123 George 113 Keith 113 Larry 109
    Matthew 106 Terry 101 Andrew 97 Dennis 95 Randy 94 Jerry 94 Peter 92 Frank 87 Craig 85 Raymond 82
    Jeffery 80 Bruce 75 Rodney 72 Mike 71 Roger 71 Tony 71 Ricky 66 Steve 66 Jeff 62 Troy 61 Alan 61
    Carl 61 Danny 61 Russell 60 Chris 56 Bryan 55 Gerald 55 Wayne 55 Joe 53 Randall 52 Lawrence 51`,
  1970: `
    Michael 707 Christopher 475 Jason 463 David 446 James 445 John 403 Robert 397 Brian 323
    William 283 Matthew 278 Joseph 245 Daniel 244 Kevin 212 Eric 211 Jeffrey 203 Richard 203 Scott 195
    Mark 194 Steven 188 Thomas 187 Timothy 181 Anthony 175 Charles 163 Joshua 140 Ryan 140 Jeremy 139
    Paul 136 Andrew 133 Gregory 116 Chad 114 Kenneth 111 Jonathan 108 Stephen 108 Shawn 106 Aaron 101
    Adam 92 Patrick 91 Justin 87 Sean 84 Edward 83 Todd 83 Donald 82 Ronald 82 Benjamin 81 Keith 77
    Bryan 71 Gary 68 Jose 66 Nathan 66 Douglas 65 Nicholas 65 Brandon 65 George 65 Travis 64 Peter 62
    Craig 59 Bradley 59 Larry 58 Dennis 51 Shane 50 Raymond 49 Troy 49 Jerry 48 Samuel 48 Frank 47
    Jesse 45`,
  1980: `
    Michael 664 Christopher 555 Matthew 459 Joshua 397 David 384 James 356 Daniel 346 Robert 322
    John 321 Joseph 299 Jason 292 Justin 290 Andrew 285 Ryan 279 William 248 Brian 234 Brandon 232
    Jonathan 230 Nicholas 223 Anthony 212 Eric 204 Adam 195 Kevin 189 Thomas 178 Steven 177
    Timothy 173 Richard 155 Jeremy 153 Jeffrey 145 Kyle 142 Benjamin 141 Aaron 138 Charles 132
    Mark 129 Jacob 124 Stephen 114 Patrick 111 Scott 108 Nathan 106 Paul 104 Sean 104 Travis 103
    Zachary 102 Dustin 97 Gregory 94 Kenneth 89 Jose 87 Tyler 86 Jesse 86 Alexander 82 Bryan 81
    Samuel 73 Derek 73 Bradley 69 Chad 69 Shawn 66 Edward 61 Jared 60 Cody 60 Jordan 57 Peter 57
    Corey 54 Keith 53 Marcus 52 Juan 51 Donald 51`,
  1990: `
    Michael 462 Christopher 360 Matthew 352 Joshua 329 Jacob 298 Nicholas 275 Andrew 273 Daniel 272
    Tyler 262 Joseph 261 Brandon 259 David 254 James 245 Ryan 241 John 240 Zachary 225 Justin 220
    William 218 Anthony 216 Robert 205 Jonathan 198 Austin 190 Alexander 184 Kyle 180 Kevin 165
    Thomas 147 Cody 146 Jordan 145 Eric 135 Benjamin 134 Aaron 128 Christian 126 Samuel 126 Dylan 122
    Steven 121 Brian 119 Jose 119 Timothy 108 Nathan 107 Adam 107 Richard 95 Patrick 93 Charles 92
    Sean 92 Jason 92 Cameron 81 Jeremy 78 Mark 76 Stephen 75 Jesse 74 Juan 71 Alex 71 Travis 68
    Jeffrey 67 Ethan 67 Caleb 66 Luis 65 Jared 64 Logan 64 Hunter 61 Trevor 60 Bryan 60 Evan 59
    Paul 59 Taylor 58 Kenneth 58`,
  2000: `
    Jacob 274 Michael 251 Joshua 232 Matthew 222 Daniel 204 Christopher 203 Andrew 203 Ethan 202
    Joseph 195 William 194 Anthony 192 David 180 Alexander 179 Nicholas 178 Ryan 173 Tyler 166
    James 163 John 161 Jonathan 145 Noah 144 Brandon 143 Christian 142 Dylan 140 Samuel 139
    Benjamin 137 Nathan 135 Zachary 135 Logan 134 Justin 123 Gabriel 120 Jose 116 Austin 113 Kevin 111
    Elijah 110 Caleb 110 Robert 107 Thomas 102 Jordan 101 Cameron 96 Jack 96 Hunter 95 Jackson 94
    Angel 94 Isaiah 93 Evan 92 Isaac 91 Luke 91 Mason 90 Jayden 89 Jason 89 Gavin 88 Aaron 87
    Connor 86 Aiden 84 Aidan 77 Kyle 76 Juan 76 Charles 75 Luis 74 Adam 71 Lucas 71 Brian 70 Eric 69
    Adrian 66 Nathaniel 64 Sean 64`,
  2010: `
    Noah 183 Liam 174 Jacob 163 William 160 Mason 158 Ethan 149 Michael 145 Alexander 142 James 140
    Elijah 137 Benjamin 134 Daniel 134 Aiden 130 Logan 127 Jayden 126 Matthew 125 Lucas 119 David 117
    Jackson 116 Joseph 116 Anthony 112 Samuel 108 Joshua 106 Gabriel 106 Andrew 105 John 103
    Christopher 102 Oliver 98 Dylan 96 Carter 95 Isaac 95 Luke 93 Henry 93 Owen 91 Ryan 91 Nathan 88
    Wyatt 88 Caleb 87 Sebastian 87 Jack 86 Christian 84 Jonathan 80 Julian 80 Landon 79 Levi 78
    Isaiah 76 Hunter 75 Aaron 70 Thomas 70 Charles 70 Eli 70 Jaxon 69 Connor 68 Nicholas 67
    Jeremiah 67 Grayson 66 Cameron 66 Brayden 66 Adrian 66 Evan 65 Jordan 65 Josiah 63 Angel 63
    Robert 63 Gavin 62 Tyler 59`,
  2020: `
    Liam 104 Noah 96 Oliver 74 Elijah 61 James 60 William 57 Henry 56 Lucas 56 Benjamin 55 Theodore 52
    Mateo 51 Levi 47 Sebastian 45 Jack 45 Daniel 45 Michael 44 Alexander 44 Ethan 43 Samuel 42 Owen 42
    Mason 41 Jackson 41 Asher 40 John 40 Ezra 40 Leo 39 Joseph 39 Jacob 39 David 39 Logan 39 Hudson 38
    Aiden 38 Luke 37 Julian 37 Matthew 37 Wyatt 36 Luca 35 Grayson 35 Dylan 35 Gabriel 35 Isaac 34
    Elias 34 Maverick 33 Carter 33 Anthony 33 Thomas 33 Jayden 31 Miles 30 Santiago 30 Charles 29
    Josiah 29 Lincoln 29 Caleb 29 Ezekiel 28 Christopher 28 Isaiah 28 Joshua 27 Nathan 27 Andrew 26
    Cooper 26 Nolan 25 Cameron 25 Adrian 25 Jaxon 24 Angel 24 Roman 24`,
};
