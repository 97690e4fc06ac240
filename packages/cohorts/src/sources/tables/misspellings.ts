// Names that are often written in another, equally usual way.

import { variantsOf } from './variant-groups';

/** From a name to its other spellings. Common knowledge, collected by us. */
export const misspellings: ReadonlyMap<string, readonly string[]> = variantsOf(`
  Aaron Aron Erin
  Abigail Abigale Abbigail
  Adrian Adrien
  Aidan Aiden Ayden
  Aisha Ayesha
  Alan Allan Allen
  Alejandro Alexandro
  Alicia Alisha
  Alison Allison Allyson
  Amy Aimee Amie
  Ana Anna Ann Anne
  Andrea Andria
  Andrew Andru
  Angela Angella
  Anita Annita
  Annette Anette
  Anthony Antony Anthoney
  Arlene Arleen
  Ashley Ashleigh Ashlee
  Aubrey Aubree
  Barbara Barbra
  Beatrice Beatrix
  Benjamin Benjaman
  Beverly Beverley
  Brandon Branden
  Brian Bryan Bryon
  Brittany Britney Brittney
  Caitlin Kaitlyn Katelyn Katlyn
  Carl Karl
  Carla Karla
  Carol Carole Caroll
  Caroline Carolyn Carolyne
  Catherine Katherine Kathryn Catharine Cathryn Katharine
  Charlotte Charlette
  Cheryl Sheryl Cheryle
  Chloe Khloe
  Christian Kristian
  Christina Kristina Cristina
  Christine Kristine Kristin Kristen Christene
  Christopher Kristopher Cristopher
  Claire Clare Clair
  Cody Kody
  Connor Conner Conor
  Courtney Kourtney
  Crystal Krystal Chrystal
  Cynthia Cinthia
  Daniel Danial Danniel
  Danielle Daniele
  Deborah Debra Debora
  Denise Denice
  Dennis Denis
  Diana Dianna
  Diane Dianne Dyan
  Dolores Delores
  Dominic Dominick
  Donald Donold
  Dorothy Dorthy Dorothea
  Douglas Douglass
  Edward Eduard
  Eileen Ilene Aileen
  Elaine Elayne
  Eleanor Elinor Elenor
  Elena Elaina
  Elizabeth Elisabeth Elizebeth
  Emily Emilee Emely
  Eric Erik Erick
  Erin Aaron Eryn
  Esther Ester
  Ethan Ethen
  Evelyn Evelin
  Frances Francis
  Frederick Fredrick Frederic
  Gabriel Gabrial
  Gabriela Gabriella Gabrielle
  Gary Garry
  Geoffrey Jeffrey Jeffery
  George Gorge
  Gerald Jerald Gerold
  Giovanni Giovani
  Glenn Glen
  Gregory Gregery Greggory
  Hailey Haley Hayley Hailee
  Hannah Hanna Hana
  Harold Harald
  Hector Ector
  Helen Hellen
  Irene Irine
  Isaac Issac Isaak
  Isabel Isabelle Isobel Ysabel
  Isabella Isabela Izabella
  Isaiah Isiah
  Jackson Jaxon Jaxson
  Jacob Jakob Jacoby
  Jacqueline Jaqueline Jacquelyn
  Jaime Jamie
  James Jams
  Janet Jannet Janette
  Janice Janis
  Jasmine Jasmin Yasmin
  Jayden Jaden Jaiden
  Jean Gene Jeanne
  Jeremy Jeremey
  Jesse Jessie
  Jessica Jesica Jessika
  Joan Joanne Joann
  John Jon Johm
  Jonathan Johnathan Jonathon
  Jordan Jordon
  Jose Joze
  Joseph Josef Joesph
  Joshua Joshue
  Juan Jaun
  Julia Giulia
  Julian Julien
  Justin Justen
  Karen Karin Caren
  Katie Katy
  Kathleen Cathleen Kathlene
  Kayla Kaila
  Keith Kieth
  Kelly Kelley Kellie
  Kenneth Keneth
  Kevin Kevan
  Kimberly Kimberley Kimberlee
  Kyle Kile
  Larry Lary
  Laura Lora
  Lauren Loren Lauryn
  Lawrence Laurence Lawrance
  Leah Lea Lia
  Leonard Lenard
  Leslie Lesley
  Liam Lian
  Lillian Lilian Lillyan
  Linda Lynda
  Lisa Leesa Liza
  Logan Logen
  Lori Laurie Lorie
  Lorraine Loraine
  Louis Lewis Luis
  Lucas Lukas
  Madison Maddison Madisyn
  Marc Mark
  Marcus Markus
  Margaret Margret Margarett
  Maria Mariah Marie
  Marilyn Marilynn Marylin
  Martha Marta
  Mary Marie Merry
  Mason Mayson
  Matthew Mathew
  Megan Meghan Meagan
  Melissa Melisa Mellisa
  Mia Mya
  Michael Micheal Mikael
  Michelle Michele Mischelle
  Miguel Migel
  Mildred Mildrid
  Monica Monika
  Morgan Morgen
  Natalie Nathalie Natalee
  Nathan Nathen
  Nathaniel Nathanael
  Nicholas Nicolas Nickolas
  Nicole Nichole
  Noah Noa
  Norma Narma
  Oliver Olliver
  Olivia Alivia Olyvia
  Pamela Pamala
  Patricia Patrica Patrisha
  Patrick Patric
  Paul Pual
  Philip Phillip
  Phyllis Phylis
  Rachel Rachael Racheal
  Raymond Raymund
  Rebecca Rebekah Rebeca
  Ricardo Riccardo
  Richard Ricard
  Robert Robbert
  Rodney Rodny
  Ronald Ronold
  Russell Russel
  Ruth Rooth
  Ryan Rian
  Samantha Samanta
  Samuel Samual
  Sandra Sondra
  Sara Sarah
  Savannah Savanna
  Sean Shawn Shaun
  Sebastian Sebastien
  Sharon Sharron Sheron
  Shirley Shirly
  Sofia Sophia
  Sophie Sofie
  Stacy Stacey
  Stephanie Stefanie Stephany
  Stephen Steven Stephan Stephon
  Steve Stevie
  Stewart Stuart
  Susan Suzan Susanne
  Sydney Sidney
  Sylvia Silvia
  Tara Terra
  Teresa Theresa Teressa
  Terry Teri Terri
  Thomas Tomas
  Timothy Timothey
  Todd Tod
  Tracy Tracey
  Tyler Tylor
  Valerie Valarie
  Veronica Veronika
  Victor Viktor
  Victoria Viktoria
  Vincent Vincente
  Virginia Virgina
  Vivian Vivien
  Walter Walther
  William Wiliam
  Zachary Zackary Zachery
  Zoe Zoey
  Adams Addams
  Alexander Alexandar
  Allen Allan Alan
  Alvarez Alvares
  Andersen Anderson
  Bailey Baily Bayley
  Barnes Barns
  Bell Belle
  Bennett Bennet
  Brooks Brookes
  Brown Browne
  Bryant Briant
  Burns Byrnes
  Butler Buttler
  Campbell Cambell
  Carter Karter
  Castillo Castilo
  Chavez Chaves
  Clark Clarke
  Cohen Cohn Coen
  Coleman Colman
  Collins Colins
  Cook Cooke
  Cooper Couper
  Cox Coxe
  Cruz Cruse
  Davis Davies
  Diaz Dias
  Dixon Dickson
  Edwards Edwardes
  Ellis Elis
  Evans Evens
  Fernandez Fernandes
  Fisher Fischer
  Flores Florez
  Foster Forster
  Fox Foxx
  Garcia Garsia
  Gibson Gibsen
  Gomez Gomes
  Gonzales Gonzalez
  Graham Grahm
  Gray Grey
  Green Greene
  Griffin Griffen
  Gutierrez Gutierez
  Hall Hal
  Hamilton Hamelton
  Hansen Hanson Hanssen
  Harris Haris
  Harrison Harison
  Hayes Hays
  Henry Henri
  Hernandez Hernandes
  Herrera Herera
  Hicks Hix
  Hoffman Hoffmann Hofman
  Howard Haward
  Hughes Hughs
  Hunt Hundt
  Jackson Jacksen
  Jenkins Jenkens
  Jensen Jenson
  Jimenez Gimenez Ximenez
  Johnson Johnston Jonson Johnsen
  Jones Johns
  Jordan Jorden
  Kelly Kelley
  Kennedy Kenedy
  Kim Kimm
  Larsen Larson Larssen
  Lawson Lowson
  Lee Leigh Lea
  Lewis Louis
  Lopez Lopes
  Marshall Marshal
  Martin Marten
  Martinez Martines
  McDonald MacDonald
  Mcdonald Macdonald
  Medina Madina
  Mendez Mendes
  Mendoza Mendosa
  Meyer Meyers Myers Mayer
  Miller Millar
  Mitchell Mitchel
  Moore More Moor
  Morales Moralez
  Moreno Morenno
  Morgan Morgen
  Morris Moris
  Morrison Morison
  Munoz Munos
  Murphy Murphey
  Murray Murry
  Nelson Nelsen Nielson
  Nichols Nicholls
  Olsen Olson
  Ortiz Ortis
  Owens Owen
  Patterson Paterson
  Pearson Pierson
  Perez Peres
  Perry Pery
  Peters Peterson
  Petersen Peterson
  Philips Phillips
  Porter Portor
  Price Pryce
  Ramirez Ramires
  Ramos Ramoz
  Reed Reid Read
  Reyes Reyez
  Reynolds Reynold
  Richards Richard
  Richardson Richerdson
  Rivera Ribera
  Robertson Robinson
  Roberts Robert
  Rodriguez Rodrigues
  Rogers Rodgers
  Romero Romera
  Ross Rosse
  Ruiz Ruis
  Russell Russel
  Ryan Rian
  Sanchez Sanches
  Sanders Saunders
  Schmidt Schmitt Schmid
  Schneider Snyder Snider
  Schroeder Schroder
  Schultz Shultz Schulz
  Scott Scot
  Shaw Shawe
  Simmons Simons
  Simpson Simson
  Smith Smyth Smythe
  Soto Sotto
  Spencer Spenser
  Stephens Stevens
  Stephenson Stevenson
  Stewart Stuart Steward
  Stone Ston
  Sullivan Sulivan
  Taylor Tayler Tailor
  Thomas Tomas
  Thompson Thomson Tompson
  Torres Torrez
  Tucker Tuker
  Turner Turnor
  Vargas Bargas
  Vasquez Vazquez
  Walker Waller
  Wallace Wallis
  Walters Waters
  Ward Warde
  Washington Wasington
  Watson Wattson
  Weber Webber
  Welch Welsh
  Wells Welles
  West Weste
  White Whyte
  Williams William Wiliams
  Wilson Willson
  Wood Woods
  Wright Right Write
  Young Younge
`);
