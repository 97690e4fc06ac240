// Given names of Spanish-speaking families.

/** An engine assumption: common names, the more frequent ones with the larger weights, as `name weight ...`. */
export const hispanicGivenNames = {
  female: `
    Maria 90 Guadalupe 30 Rosa 28 Ana 28 Carmen 24 Juana 14 Margarita 16 Francisca 8 Teresa 14 Martha 16
    Patricia 16 Leticia 14 Elena 12 Yolanda 12 Alicia 14 Gloria 14 Silvia 12 Veronica 14 Claudia 12
    Alejandra 14 Gabriela 16 Adriana 14 Sandra 12 Lucia 12 Isabel 14 Laura 14 Sofia 16 Valentina 12
    Camila 12 Ximena 8 Daniela 14 Fernanda 10 Mariana 12 Paola 8 Esperanza 8 Dolores 10 Luz 10 Marisol 8
    Araceli 8 Beatriz 8 Catalina 6 Consuelo 6 Esmeralda 8 Graciela 8 Irma 8 Josefina 10 Lorena 8 Lourdes 6
    Manuela 6 Mercedes 6 Monica 10 Norma 8 Ofelia 4 Olivia 8 Pilar 4 Raquel 6 Rocio 6 Susana 6 Virginia 6`,
  male: `
    Jose 90 Juan 60 Luis 50 Carlos 46 Jesus 36 Miguel 36 Francisco 30 Antonio 30 Manuel 28 Jorge 26
    Pedro 20 Alejandro 22 Roberto 18 Ricardo 18 Fernando 18 Javier 18 Eduardo 18 Rafael 18 Raul 14
    Sergio 14 Daniel 20 David 18 Mario 16 Ruben 14 Arturo 12 Enrique 12 Hector 14 Oscar 14 Victor 16
    Alberto 12 Alfredo 10 Andres 12 Angel 20 Armando 12 Cesar 12 Diego 14 Emilio 8 Ernesto 10 Esteban 6
    Felipe 8 Gabriel 14 Gerardo 10 Gilberto 6 Gonzalo 4 Guillermo 10 Gustavo 10 Hugo 8 Ignacio 6 Ismael 8
    Jaime 10 Joaquin 6 Julio 10 Leonardo 8 Lorenzo 6 Marco 10 Mateo 12 Pablo 10 Ramon 12 Salvador 10 Santiago 12`,
} as const;
