// Given names of girls by decade of birth, with their births in thousands.

/**
 * The 66 most frequent names of each decade (the 1920s stand for the 1910s too), as `name weight name weight ...`.
 * Published: United States Social Security Administration, national baby names.
 */
export const femaleGivenNames: Readonly<Record<number, string>> = {
  1920: `
    Mary 1180 Dorothy 576 Helen 539 Margaret 434 Ruth 392 Betty 328 Mildred 271 Virginia 264
    Elizabeth 256 Frances 246 Anna 243 Evelyn 216 Doris 204 Marie 203 Alice 196 Florence 170 Irene 162
    Rose 160 Lillian 159 Louise 151 Martha 146 Jean 145 Catherine 145 Gladys 138 Ruby 137 Marjorie 136
    Edna 136 Josephine 131 Eleanor 129 Ethel 126 Lois 126 Thelma 126 Annie 122 Barbara 121 Lucille 120
    Edith 119 Grace 118 Hazel 116 Pauline 114 Shirley 111 Esther 98 Bernice 96 Beatrice 94 Marion 93
    Clara 93 Gertrude 92 Ann 89 Emma 88 Sarah 85 Patricia 84 Elsie 81 Norma 81 Phyllis 80 Katherine 80
    Julia 80 Bertha 79 Agnes 78 Jane 76 June 76 Rita 74 Eva 73 Ida 70 Juanita 69 Anne 68 Geraldine 67
    Pearl 67`,
  1930: `
    Mary 573 Betty 300 Barbara 296 Shirley 229 Patricia 221 Dorothy 210 Joan 173 Margaret 157
    Nancy 142 Helen 140 Carol 118 Joyce 116 Doris 111 Ruth 109 Virginia 103 Marilyn 99 Elizabeth 96
    Jean 94 Frances 92 Beverly 81 Lois 81 Alice 79 Donna 79 Martha 78 Dolores 77 Janet 76 Phyllis 74
    Norma 73 Carolyn 70 Evelyn 69 Gloria 69 Anna 67 Marie 66 Ann 64 Mildred 62 Rose 59 Peggy 56
    Geraldine 50 Catherine 50 Judith 50 Louise 50 Janice 49 Marjorie 49 Annie 49 Ruby 48 Eleanor 46
    Jane 46 Sandra 45 Irene 44 Wanda 43 Elaine 41 June 41 Joanne 41 Rita 39 Florence 38 Delores 38
    Lillian 37 Marlene 37 Edna 37 Sarah 37 Patsy 36 Lorraine 36 Thelma 36 Josephine 36 Juanita 36
    Bonnie 36`,
  1940: `
    Mary 640 Linda 532 Barbara 425 Patricia 411 Carol 292 Sandra 266 Nancy 252 Sharon 221 Judith 218
    Susan 212 Betty 195 Carolyn 182 Margaret 173 Shirley 172 Judy 168 Karen 168 Donna 166 Kathleen 153
    Joyce 151 Dorothy 132 Janet 131 Diane 123 Janice 119 Joan 118 Elizabeth 117 Brenda 112 Gloria 105
    Virginia 99 Marilyn 99 Martha 95 Beverly 95 Helen 91 Bonnie 87 Ruth 86 Frances 85 Jean 80 Ann 77
    Phyllis 76 Pamela 73 Jane 73 Alice 72 Peggy 72 Cheryl 71 Doris 64 Catherine 62 Elaine 60
    Cynthia 58 Marie 58 Lois 57 Connie 57 Christine 55 Diana 54 Gail 53 Joanne 52 Rose 52 Wanda 51
    Carole 50 Rita 50 Charlotte 49 Jo 48 Evelyn 48 Geraldine 48 Jacqueline 46 Ellen 45 Sally 45
    Rebecca 45`,
  1950: `
    Mary 626 Linda 564 Patricia 460 Susan 438 Deborah 431 Barbara 346 Debra 341 Karen 333 Nancy 287
    Donna 270 Cynthia 263 Sandra 252 Pamela 237 Sharon 233 Kathleen 224 Carol 223 Diane 211 Brenda 209
    Cheryl 171 Janet 168 Elizabeth 166 Kathy 158 Margaret 150 Janice 134 Carolyn 124 Denise 124
    Judy 118 Rebecca 116 Joyce 115 Teresa 114 Christine 113 Catherine 109 Shirley 109 Judith 109
    Betty 103 Beverly 98 Lisa 96 Laura 96 Theresa 90 Connie 89 Ann 87 Gloria 87 Julie 87 Gail 86
    Joan 85 Paula 85 Peggy 84 Cindy 84 Martha 83 Bonnie 83 Jane 83 Cathy 83 Robin 82 Debbie 82
    Diana 80 Marilyn 80 Kathryn 78 Dorothy 74 Wanda 72 Jean 72 Vicki 72 Sheila 70 Virginia 70
    Sherry 68 Katherine 67 Rose 67`,
  1960: `
    Lisa 497 Mary 355 Susan 288 Karen 286 Kimberly 259 Patricia 231 Linda 225 Donna 213 Michelle 208
    Cynthia 197 Sandra 184 Deborah 183 Tammy 182 Pamela 182 Lori 177 Laura 174 Elizabeth 169 Julie 166
    Brenda 164 Jennifer 164 Barbara 160 Angela 159 Sharon 155 Debra 154 Teresa 152 Nancy 143
    Christine 139 Cheryl 136 Denise 129 Kelly 128 Tina 126 Kathleen 121 Melissa 119 Robin 118 Amy 117
    Diane 114 Dawn 114 Carol 112 Tracy 104 Kathy 101 Rebecca 99 Theresa 97 Kim 94 Rhonda 94
    Stephanie 93 Cindy 92 Janet 89 Wendy 89 Maria 89 Michele 87 Jacqueline 84 Debbie 84 Margaret 82
    Paula 81 Sherry 78 Catherine 77 Carolyn 75 Laurie 74 Sheila 74 Ann 72 Jill 69 Connie 65 Diana 65
    Terri 64 Suzanne 60 Andrea 58`,
  1970: `
    Jennifer 582 Amy 269 Melissa 253 Michelle 249 Kimberly 229 Lisa 229 Angela 225 Heather 204
    Stephanie 160 Nicole 145 Jessica 143 Elizabeth 143 Rebecca 137 Kelly 134 Mary 126 Christina 126
    Amanda 124 Julie 122 Sarah 119 Laura 118 Shannon 114 Christine 103 Tammy 99 Tracy 96 Karen 95
    Dawn 92 Susan 88 Andrea 86 Tina 85 Patricia 81 Cynthia 80 Lori 78 Rachel 78 April 77 Maria 76
    Wendy 74 Crystal 74 Stacy 70 Erin 68 Jamie 68 Carrie 67 Tiffany 65 Tara 65 Sandra 64 Monica 62
    Danielle 61 Stacey 59 Pamela 58 Tonya 58 Sara 57 Michele 57 Teresa 56 Denise 56 Jill 55
    Katherine 54 Melanie 53 Dana 51 Holly 50 Erica 50 Brenda 49 Deborah 48 Tanya 48 Sharon 48 Donna 47
    Amber 47 Emily 47`,
  1980: `
    Jessica 470 Jennifer 441 Amanda 370 Ashley 352 Sarah 273 Stephanie 218 Melissa 218 Nicole 210
    Elizabeth 199 Heather 192 Tiffany 159 Michelle 154 Amber 154 Megan 154 Amy 151 Rachel 147
    Kimberly 146 Christina 146 Lauren 145 Crystal 141 Brittany 141 Rebecca 136 Laura 135 Danielle 134
    Emily 132 Samantha 121 Angela 117 Erin 116 Kelly 110 Sara 105 Lisa 103 Katherine 99 Andrea 98
    Jamie 97 Mary 96 Erica 93 Courtney 84 Kristen 83 Shannon 78 April 76 Katie 73 Lindsey 72
    Kristin 71 Lindsay 68 Christine 68 Alicia 67 Maria 66 Vanessa 66 Kathryn 62 Allison 62 Julie 62
    Anna 57 Tara 56 Kayla 55 Natalie 54 Victoria 53 Monica 52 Jacqueline 52 Holly 50 Kristina 46
    Patricia 45 Cassandra 45 Brandy 45 Whitney 44 Chelsea 43 Brandi 43`,
  1990: `
    Jessica 303 Ashley 302 Emily 237 Sarah 224 Samantha 224 Amanda 191 Brittany 191 Elizabeth 173
    Taylor 169 Megan 160 Hannah 159 Kayla 156 Lauren 154 Stephanie 150 Rachel 149 Jennifer 148
    Nicole 136 Alexis 131 Victoria 117 Amber 116 Alyssa 115 Courtney 113 Rebecca 110 Danielle 110
    Jasmine 105 Brianna 99 Katherine 97 Alexandra 95 Madison 92 Morgan 91 Melissa 90 Michelle 87
    Kelsey 85 Chelsea 85 Anna 79 Kimberly 78 Tiffany 78 Olivia 76 Mary 76 Christina 75 Allison 74
    Abigail 73 Sara 72 Shelby 72 Heather 72 Haley 71 Maria 71 Kaitlyn 68 Laura 67 Erin 65 Andrea 65
    Natalie 63 Jordan 62 Brooke 61 Julia 60 Emma 58 Vanessa 58 Erica 56 Sydney 56 Kelly 56 Kristen 53
    Katelyn 53 Marissa 51 Amy 51 Crystal 51 Paige 51`,
  2000: `
    Emily 224 Madison 193 Emma 181 Olivia 156 Hannah 156 Abigail 151 Isabella 150 Samantha 134
    Elizabeth 134 Ashley 133 Alexis 131 Sarah 125 Sophia 119 Alyssa 115 Grace 111 Ava 105 Taylor 101
    Brianna 100 Lauren 97 Chloe 96 Natalie 95 Kayla 94 Jessica 91 Anna 90 Victoria 85 Mia 84 Hailey 82
    Sydney 76 Jasmine 76 Julia 71 Morgan 71 Destiny 70 Rachel 68 Ella 68 Kaitlyn 67 Megan 67
    Katherine 65 Savannah 65 Jennifer 64 Alexandra 61 Allison 60 Haley 57 Maria 57 Kaylee 56 Lily 56
    Makayla 55 Brooke 55 Nicole 55 Mackenzie 55 Addison 51 Stephanie 50 Lillian 49 Andrea 49 Faith 49
    Zoe 49 Kimberly 48 Madeline 48 Alexa 48 Katelyn 48 Gabriella 47 Gabrielle 47 Trinity 47 Amanda 47
    Kylie 46 Mary 46 Paige 46`,
  2010: `
    Emma 195 Olivia 185 Sophia 181 Isabella 171 Ava 156 Mia 129 Abigail 119 Emily 118 Charlotte 102
    Madison 98 Elizabeth 94 Amelia 94 Evelyn 87 Ella 86 Chloe 85 Harper 85 Avery 83 Sofia 82 Grace 73
    Victoria 71 Addison 71 Lily 68 Natalie 68 Aubrey 66 Zoey 65 Lillian 65 Hannah 64 Layla 63
    Brooklyn 60 Scarlett 58 Zoe 58 Camila 58 Samantha 57 Riley 56 Leah 56 Aria 52 Savannah 52
    Audrey 52 Anna 51 Allison 49 Gabriella 48 Hailey 48 Claire 48 Penelope 48 Aaliyah 47 Sarah 47
    Nevaeh 45 Kaylee 45 Stella 44 Mila 44 Nora 44 Ellie 43 Bella 43 Lucy 42 Alexa 42 Arianna 42
    Violet 42 Ariana 41 Genesis 41 Alexis 40 Eleanor 40 Maya 40 Caroline 40 Peyton 40 Skylar 39
    Madelyn 39`,
  2020: `
    Olivia 82 Emma 73 Charlotte 65 Amelia 63 Sophia 62 Mia 57 Isabella 57 Ava 56 Evelyn 47 Harper 41
    Luna 40 Camila 39 Sofia 37 Elizabeth 35 Eleanor 34 Gianna 34 Scarlett 33 Abigail 32 Emily 32
    Ella 32 Chloe 31 Avery 31 Aria 31 Mila 31 Penelope 31 Violet 30 Hazel 30 Nora 30 Aurora 30
    Layla 30 Ellie 30 Lily 29 Madison 27 Nova 27 Grace 26 Isla 26 Zoe 25 Eliana 25 Riley 25 Willow 24
    Emilia 24 Lucy 24 Victoria 24 Ivy 23 Stella 23 Zoey 23 Hannah 22 Naomi 22 Elena 21 Leah 21
    Lillian 21 Maya 20 Paisley 20 Addison 20 Delilah 19 Valentina 19 Everly 19 Natalie 19 Genesis 18
    Madelyn 18 Kinsley 17 Claire 17 Ruby 17 Sophie 17 Alice 17 Leilani 17`,
};
