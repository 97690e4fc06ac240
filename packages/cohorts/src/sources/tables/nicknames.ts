// Short and familiar forms of given names.

/**
 * The usual forms of a given name, most frequent first; names that are missing here have none. Common knowledge,
 * collected by us: `name: form form ...`.
 */
const FORMS = `
  Aaron: Ron Ronnie
  Abigail: Abby Gail Abbie
  Abraham: Abe Bram
  Adam: Ad
  Adriana: Adri
  Agnes: Aggie Nessie
  Albert: Al Bert Bertie
  Alejandra: Ale Sandra
  Alejandro: Alex Ale Jandro
  Alexander: Alex Al Sandy Xander Sasha
  Alexandra: Alex Lexi Sandra Sasha
  Alexandria: Alex Lexi
  Alexis: Alex Lexi
  Alfred: Al Fred Alf
  Alfredo: Fredo Freddy
  Alice: Ali Allie
  Allison: Ally Allie
  Amanda: Mandy Manda
  Amber: Amb
  Andrea: Andie Drea
  Andrew: Andy Drew
  Angela: Angie Angel
  Angelica: Angie
  Anita: Ann
  Ann: Annie Nan
  Anna: Annie Ann
  Anthony: Tony Ant
  Antonio: Tony Toño
  Ariana: Ari
  Arlene: Lena
  Arthur: Art Artie
  Ashley: Ash
  Aubrey: Bree
  Austin: Aus
  Barbara: Barb Barbie Babs
  Beatrice: Bea Trixie
  Beatriz: Bea Betty
  Benjamin: Ben Benny Benji
  Bernard: Bernie
  Bernice: Bernie
  Bertha: Bert Bertie
  Betty: Bette Bet
  Beverly: Bev
  Bonnie: Bon
  Bradley: Brad
  Brandon: Bran
  Brenda: Bren
  Brian: Bri
  Brittany: Britt
  Calvin: Cal
  Cameron: Cam
  Camila: Cami Mila
  Carl: Carlie
  Carlos: Carlitos Charlie
  Carol: Carrie
  Caroline: Carrie Caro Carol
  Carolyn: Carol Carrie Lynn
  Catherine: Cathy Cat Cate Kate
  Charles: Charlie Chuck Chas
  Charlotte: Charlie Lottie
  Cheryl: Cher
  Chloe: Chlo
  Christian: Chris
  Christina: Tina Chris Chrissy
  Christine: Chris Chrissy Tina
  Christopher: Chris Topher Kit
  Claudia: Claud
  Clifford: Cliff
  Consuelo: Chelo
  Constance: Connie
  Courtney: Court
  Crystal: Crys
  Curtis: Curt
  Cynthia: Cindy Cyn
  Daniel: Dan Danny
  Daniela: Dani
  Danielle: Dani
  David: Dave Davey
  Deborah: Deb Debbie
  Debra: Deb Debbie
  Delores: Dee Lola
  Dennis: Denny Den
  Diana: Di
  Diane: Di
  Dominic: Dom Nick
  Donald: Don Donnie
  Donna: Don
  Dorothy: Dot Dottie Dolly
  Douglas: Doug
  Dylan: Dyl
  Eduardo: Eddie Lalo
  Edward: Ed Eddie Ted Ned
  Edwin: Ed Eddie
  Eleanor: Ellie Nora Nell
  Elena: Lena
  Eli: Lee
  Elijah: Eli
  Elizabeth: Liz Beth Betty Lizzie Eliza Betsy Libby
  Ella: Ellie
  Emily: Em Emmy Millie
  Emma: Em Emmy
  Enrique: Quique Kike
  Eric: Rick
  Ernest: Ernie
  Ernesto: Neto
  Esther: Essie
  Ethan: Eth
  Eugene: Gene
  Evelyn: Evie Eve
  Fernando: Nando Fer
  Florence: Flo Flossie
  Frances: Fran Frannie
  Francis: Frank Fran
  Francisco: Paco Pancho Frank
  Frank: Frankie
  Franklin: Frank
  Frederick: Fred Freddy Rick
  Gabriel: Gabe
  Gabriela: Gaby Gabi
  Gabriella: Gabby Ella
  Gary: Gar
  George: Georgie
  Gerald: Jerry Gerry
  Gerardo: Jerry
  Gertrude: Trudy Gert
  Gilbert: Gil Bert
  Gladys: Glad
  Glenn: Glen
  Gloria: Glo
  Gregory: Greg
  Guadalupe: Lupe Lupita
  Guillermo: Memo Bill
  Gustavo: Gus
  Hannah: Annie
  Harold: Hal Harry
  Harry: Hal
  Hector: Tito
  Helen: Nell Nellie
  Henry: Hank Harry
  Herbert: Herb Bert
  Howard: Howie
  Ignacio: Nacho
  Irene: Rene
  Isabel: Isa Bella
  Isabella: Bella Izzy Isa
  Jack: Jackie
  Jackson: Jack
  Jacob: Jake
  Jacqueline: Jackie
  James: Jim Jimmy Jamie
  Janet: Jan
  Janice: Jan
  Javier: Javi
  Jeffrey: Jeff
  Jennifer: Jen Jenny
  Jeremy: Jerry Jem
  Jerome: Jerry
  Jesse: Jess
  Jessica: Jess Jessie
  Jesus: Chuy
  Joan: Joanie
  Joanne: Jo
  John: Jack Johnny
  Jonathan: Jon Johnny
  Jordan: Jordy
  Jorge: George Coque
  Jose: Pepe Joe Cheo
  Joseph: Joe Joey
  Josephine: Jo Josie
  Joshua: Josh
  Joyce: Joy
  Juan: Juanito Johnny
  Juana: Juanita
  Judith: Judy Jude
  Judy: Jude
  Julia: Jules
  Julian: Jules
  Karen: Kari
  Katelyn: Kate Katie
  Katherine: Kate Kathy Katie Kat Kay
  Kathleen: Kathy Kate Katie
  Kathryn: Kathy Kate Katie Kay
  Kayla: Kay
  Kelly: Kel
  Kenneth: Ken Kenny
  Kevin: Kev
  Kimberly: Kim Kimmy
  Kyle: Ky
  Larry: Lars
  Laura: Laurie
  Lauren: Laurie Ren
  Lawrence: Larry Lawrie
  Leonard: Len Lenny Leo
  Leonardo: Leo
  Leslie: Les
  Lewis: Lew
  Liam: Lee
  Lillian: Lil Lilly
  Linda: Lin Lindy
  Lisa: Lise
  Lois: Lo
  Lorraine: Lori Rainy
  Louis: Lou Louie
  Louise: Lou
  Lucas: Luke
  Luis: Lucho Lou
  Luz: Lucy
  Madison: Maddie Madi
  Manuel: Manny Manolo
  Marcus: Marc
  Margaret: Peggy Maggie Meg Marge Margie Rita
  Margarita: Rita Margo
  Maria: Mari Marie Mary
  Marie: Mari
  Marilyn: Mari Lynn
  Marjorie: Marge Margie
  Mark: Marky
  Martha: Marty Mattie
  Martin: Marty
  Marvin: Marv
  Mary: Molly Polly Mae
  Matthew: Matt Matty
  Maureen: Mo Reenie
  Maximilian: Max
  Megan: Meg
  Melanie: Mel
  Melissa: Mel Missy Lissa
  Melvin: Mel
  Mercedes: Mercy Meche
  Mia: Mimi
  Michael: Mike Mick Mickey
  Michelle: Shelly Mickey
  Miguel: Mike Migue
  Mildred: Millie
  Mitchell: Mitch
  Nancy: Nan
  Natalia: Nat Talia
  Natalie: Nat Nattie
  Nathan: Nate Nat
  Nathaniel: Nate Nathan Nat
  Nicholas: Nick Nicky
  Nicole: Nikki Nic
  Noah: Noe
  Norma: Normie
  Norman: Norm
  Olivia: Liv Livvy
  Oscar: Ozzie
  Pamela: Pam
  Patricia: Pat Patty Trish Tricia
  Patrick: Pat Paddy Rick
  Paul: Pauly
  Pauline: Polly
  Pedro: Pete Perico
  Peter: Pete
  Philip: Phil
  Phillip: Phil
  Phyllis: Phyl
  Priscilla: Cilla
  Rachel: Rach
  Rafael: Rafa
  Ralph: Ralphie
  Ramon: Ray Moncho
  Randall: Randy
  Raul: Rulo
  Raymond: Ray
  Rebecca: Becky Becca
  Regina: Gina
  Reginald: Reggie
  Ricardo: Rick Ricky
  Richard: Rick Dick Rich Richie Ricky
  Robert: Bob Rob Bobby Robbie Bert
  Roberta: Bobbie
  Roberto: Beto Bob Rob
  Rodney: Rod
  Roger: Rog
  Ronald: Ron Ronnie
  Rosa: Rosie
  Rosalie: Rose
  Rosario: Chayo
  Rose: Rosie
  Russell: Russ
  Ruth: Ruthie
  Ryan: Ry
  Salvador: Sal Chava
  Samantha: Sam Sammy
  Samuel: Sam Sammy
  Sandra: Sandy
  Santiago: Santi Diego
  Sara: Sally
  Sarah: Sally Sadie
  Savannah: Vanna
  Scott: Scotty
  Sebastian: Seb Bas
  Sergio: Checo
  Sharon: Shari
  Shirley: Shirl
  Sofia: Sofi
  Sophia: Sophie
  Stanley: Stan
  Stephanie: Steph Stevie
  Stephen: Steve
  Steven: Steve
  Stuart: Stu
  Susan: Sue Susie Suzy
  Sylvia: Syl
  Tamara: Tammy
  Teresa: Terry Tess
  Terrance: Terry
  Theodore: Ted Teddy Theo
  Theresa: Terry Tess Tessa
  Thomas: Tom Tommy
  Timothy: Tim Timmy
  Tyler: Ty
  Valentina: Val Tina
  Valerie: Val
  Vanessa: Nessa
  Veronica: Ronnie Vero
  Vicente: Chente Vince
  Victor: Vic
  Victoria: Vicky Tori
  Vincent: Vince Vinny
  Virginia: Ginny Ginger
  Vivian: Viv
  Walter: Walt Wally
  Wesley: Wes
  William: Bill Will Billy Liam Willie
  Yolanda: Yoli
  Zachary: Zach Zack
  Alexei: Alyosha
  Alexey: Alyosha
  Anastasia: Nastya Stacy
  Andrey: Andy
  Dmitry: Dima
  Ekaterina: Katya
  Ivan: Vanya
  Ksenia: Ksyusha
  Ludmila: Luda
  Mikhail: Misha Mike
  Nikolai: Kolya Nick
  Oksana: Ksana
  Olga: Olya
  Pavel: Pasha Paul
  Sergey: Seryozha Serge
  Svetlana: Sveta Lana
  Tatiana: Tanya
  Viktor: Vitya Vic
  Vladimir: Vlad Vova
  Yulia: Julia
  Yuri: Yura
  Fatima: Fati
  Ibrahim: Abe
  Mohammed: Mo Moe
  Muhammad: Mo Moe
  Mustafa: Moe
  Nathalie: Nat
  Philippe: Phil
  Emmanuel: Manny Manu
  Priya: Pri
  Rajesh: Raj
  Vikram: Vic
  Eduarda: Duda
  Kristine: Kris
  Reynaldo: Rey Naldo
  Rowena: Weng
`;

export const nicknames: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.trim()
    .split('\n')
    .map((line) => {
      const [name = '', forms = ''] = line.trim().split(': ');
      return [name, forms.split(' ')];
    }),
);
