// Family names with their bearers in thousands.

/**
 * The most frequent family names of the United States, as `name weight name weight ...`.
 * Published: Census Bureau, frequently occurring surnames from the 2010 Census; the figures below the first hundred
 * names are recalled to within a few thousand.
 */
export const surnames = `
  Smith 2443 Johnson 1933 Williams 1625 Brown 1437 Jones 1425 Garcia 1166 Miller 1161 Davis 1116
  Rodriguez 1095 Martinez 1060 Hernandez 1043 Lopez 875 Gonzalez 841 Wilson 802 Anderson 784 Thomas 756
  Taylor 751 Moore 724 Jackson 708 Martin 703 Lee 693 Perez 682 Thompson 665 White 660 Harris 624
  Sanchez 613 Clark 563 Ramirez 557 Lewis 532 Robinson 530 Walker 523 Young 484 Allen 483 King 465
  Wright 459 Scott 440 Torres 438 Nguyen 438 Hill 435 Flores 434 Green 430 Adams 428 Nelson 425 Baker 420
  Hall 407 Rivera 391 Campbell 386 Mitchell 384 Carter 377 Roberts 377 Gomez 366 Phillips 361 Evans 356
  Turner 349 Diaz 348 Parker 336 Cruz 334 Edwards 332 Collins 330 Reyes 328 Stewart 325 Morris 319
  Morales 312 Murphy 308 Cook 303 Rogers 302 Gutierrez 293 Ortiz 287 Morgan 286 Cooper 281 Peterson 278
  Bailey 278 Reed 277 Kelly 267 Howard 265 Ramos 263 Kim 262 Cox 261 Ward 260 Richardson 260 Watson 253
  Brooks 252 Chavez 251 Wood 251 James 249 Bennett 248 Gray 246 Mendoza 243 Ruiz 238 Hughes 236 Price 235
  Alvarez 234 Castillo 230 Sanders 230 Patel 230 Myers 230 Long 228 Ross 228 Foster 227 Jimenez 222
  Powell 219 Jenkins 217 Perry 215 Russell 214 Sullivan 210 Bell 209 Coleman 207 Butler 206 Henderson 205
  Barnes 204 Gonzales 202 Fisher 201 Vasquez 199 Simmons 196 Romero 195 Jordan 193 Patterson 192
  Alexander 190 Hamilton 189 Graham 188 Reynolds 188 Griffin 186 Wallace 185 Moreno 184 West 183 Cole 182
  Hayes 181 Bryant 180 Herrera 178 Gibson 177 Ellis 175 Tran 174 Medina 172 Aguilar 170 Stevens 168
  Murray 167 Ford 167 Castro 166 Marshall 166 Owens 165 Harrison 164 Fernandez 163 McDonald 163 Woods 161
  Washington 160 Kennedy 160 Wells 159 Vargas 158 Henry 157 Chen 156 Freeman 156 Webb 155 Tucker 154
  Guzman 153 Burns 152 Crawford 152 Olson 151 Simpson 150 Porter 149 Hunter 149 Gordon 148 Mendez 147
  Silva 147 Shaw 147 Snyder 147 Mason 146 Dixon 146 Munoz 145 Hunt 145 Hicks 144 Holmes 143 Palmer 143
  Wagner 142 Black 142 Robertson 141 Boyd 140 Rose 140 Stone 139 Salazar 139 Fox 138 Warren 138 Mills 138
  Meyer 137 Rice 136 Schmidt 136 Garza 135 Daniels 135 Ferguson 134 Nichols 134 Stephens 133 Soto 133
  Weaver 133 Ryan 132 Gardner 131 Payne 131 Grant 130 Dunn 130 Kelley 129 Spencer 129 Hawkins 128
  Arnold 127 Pierce 127 Vazquez 127 Hansen 126 Peters 126 Santos 126 Hart 125 Bradley 125 Knight 125
  Elliott 124 Cunningham 124 Duncan 124 Armstrong 123 Hudson 123 Carroll 123 Lane 122 Riley 122
  Andrews 122 Alvarado 121 Ray 121 Delgado 121 Berry 120 Perkins 120 Hoffman 120 Johnston 119 Matthews 119
  Pena 119 Richards 118 Contreras 118 Willis 118 Carpenter 117 Lawrence 117 Sandoval 117 Guerrero 116
  George 116 Chapman 116 Rios 115 Estrada 115 Ortega 115 Watkins 114 Greene 114 Nunez 113 Wheeler 113
  Valdez 113 Harper 112 Burke 112 Larson 112 Santiago 111 Maldonado 111 Morrison 111 Franklin 110
  Carlson 110 Austin 110 Dominguez 110 Carr 109 Lawson 109 Jacobs 109 Lynch 108 Singh 107 Vega 107
  Bishop 107 Montgomery 106 Jensen 106 Harvey 105 Williamson 105 Gilbert 104 Dean 104 Sims 104
  Espinoza 103 Howell 103 Li 103 Wong 102 Reid 102 Hanson 102 Le 101 McCoy 101 Garrett 101 Burton 100
  Fuller 100 Wang 99 Weber 99 Welch 99 Rojas 98 Lucas 98 Marquez 98 Fields 97 Park 97 Yang 97 Little 97
  Banks 96 Padilla 96 Day 96 Walsh 96 Bowman 95 Schultz 95 Luna 95 Fowler 94 Mejia 94
  De_La_Cruz 61 De_Leon 45 De_La_Rosa 31 Van_Dyke 15 Van_Horn 14 St_John 13 La_Rue 8`;

/** The Hispanic names among them, with the same weights. */
export const hispanicSurnames = `
  Garcia 1166 Rodriguez 1095 Martinez 1060 Hernandez 1043 Lopez 875 Gonzalez 841 Perez 682 Sanchez 613
  Ramirez 557 Torres 438 Flores 434 Rivera 391 Gomez 366 Diaz 348 Cruz 334 Reyes 328 Morales 312
  Gutierrez 293 Ortiz 287 Ramos 263 Chavez 251 Mendoza 243 Ruiz 238 Alvarez 234 Castillo 230 Jimenez 222
  Gonzales 202 Vasquez 199 Romero 195 Moreno 184 Herrera 178 Medina 172 Aguilar 170 Castro 166
  Fernandez 163 Vargas 158 Guzman 153 Mendez 147 Munoz 145 Salazar 139 Garza 135 Soto 133 Vazquez 127
  Santos 126 Alvarado 121 Delgado 121 Pena 119 Contreras 118 Sandoval 117 Guerrero 116 Rios 115
  Estrada 115 Ortega 115 Nunez 113 Valdez 113 Santiago 111 Maldonado 111 Dominguez 110 Vega 107
  Espinoza 103 Rojas 98 Marquez 98 Padilla 96 Luna 95 Mejia 94 De_La_Cruz 61 De_Leon 45 De_La_Rosa 31`;
