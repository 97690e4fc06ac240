// Names of people who speak neither English nor Spanish at home, by language.

interface Community {
  /** ISO 639-1 code of the language. */
  readonly language: string;
  /** Relative size, for people whose language is only said to be another one. */
  readonly weight: number;
  readonly female: string;
  readonly male: string;
  readonly surnames: string;
}

/**
 * An engine assumption: common names in their usual Latin spelling, of equal weight, parted by spaces. The weights
 * follow the order of the largest language groups in the American Community Survey.
 */
export const communities: readonly Community[] = [
  {
    language: 'zh',
    weight: 34,
    female: 'Mei Li Ying Xiu Yan Jing Fang Hui Ling Min Na Xia Juan Hong Lan Yu',
    male: 'Wei Jun Ming Hao Lei Jian Bin Feng Gang Yong Tao Peng Chao Long Kai Bo',
    surnames: 'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Lin Guo He Gao Luo',
  },
  {
    language: 'tl',
    weight: 17,
    female:
      'Maria Rosario Luz Corazon Imelda Marisol Jasmine Angelica Kristine Rowena Maricel Liezl Analyn Grace',
    male: 'Jose Juan Ramon Eduardo Rodel Jerome Rommel Arnel Dennis Joel Reynaldo Ariel Benigno Mark',
    surnames:
      'Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Torres Flores Villanueva Aquino Dizon Pascual Manalo Magsaysay Salonga',
  },
  {
    language: 'vi',
    weight: 15,
    female: 'Lan Huong Mai Hoa Thuy Linh Phuong Nga Hanh Trang Ngoc Thao Tuyet Yen Kim Xuan',
    male: 'Minh Hung Tuan Dung Anh Duc Hai Long Nam Quang Son Thanh Tien Vinh Khanh Hieu',
    surnames: 'Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly',
  },
  {
    language: 'ar',
    weight: 13,
    female: 'Fatima Aisha Maryam Zainab Noor Layla Huda Salma Amina Rania Samira Hanan Nadia Yasmin',
    male: 'Mohammed Ahmed Ali Omar Hassan Hussein Ibrahim Khalid Yusuf Mustafa Mahmoud Tariq Samir Karim',
    surnames:
      'Ahmed Ali Hassan Hussein Ibrahim Khalil Mansour Haddad Saleh Nasser Khoury Abdallah Najjar Aziz Saad Hamdan',
  },
  {
    language: 'fr',
    weight: 12,
    female:
      'Marie Claire Nathalie Sylvie Camille Chantal Monique Isabelle Fabienne Mireille Guerline Rose Nadege Elise',
    male: 'Jean Pierre Michel Philippe Jacques Andre Luc Marc Olivier Emmanuel Wilner Frantz Reginald Henri',
    surnames:
      'Pierre Joseph Jean Louis Charles Baptiste Dubois Laurent Moreau Lambert Desir Toussaint Fontaine Augustin',
  },
  {
    language: 'ko',
    weight: 11,
    female: 'Jiyeon Minji Soyeon Eunji Hyejin Yuna Sujin Jisoo Haeun Seoyeon Youngja Sunhee Kyunghee Mija',
    male: 'Minjun Jihoon Sungmin Dongwook Jaehyun Hyunwoo Youngho Sangwoo Taeyang Seungho Joonho Kyungsoo Inho Daeho',
    surnames: 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang',
  },
  {
    language: 'ru',
    weight: 9,
    female:
      'Olga Natalia Svetlana Irina Tatiana Elena Galina Ludmila Marina Oksana Anastasia Yulia Ksenia Vera',
    male: 'Vladimir Sergey Alexander Dmitry Andrey Ivan Mikhail Oleg Viktor Pavel Yuri Nikolai Igor Maxim',
    surnames:
      'Ivanov Petrov Kuznetsov Popov Sokolov Volkov Morozov Shevchenko Bondarenko Kovalenko Tkachenko Melnik Kravchenko Boyko',
  },
  {
    language: 'hi',
    weight: 9,
    female: 'Priya Anita Sunita Pooja Neha Kavita Anjali Meena Divya Asha Lakshmi Rekha Shreya Geeta',
    male: 'Rajesh Amit Sanjay Vijay Anil Ravi Suresh Arjun Rahul Vikram Ashok Deepak Manoj Nikhil',
    surnames: 'Patel Singh Sharma Kumar Gupta Shah Reddy Rao Mehta Desai Joshi Iyer Verma Kapoor Nair Chopra',
  },
  {
    language: 'ht',
    weight: 9,
    female:
      'Marie Rose Guerline Nadège Mireille Fabiola Yolande Guerda Marlène Islande Carline Wideline Dieula',
    male: 'Jean Wilner Frantz Reginald Emmanuel Jacques Pierre Evens Ricardo Stanley Wesner Dieudonné Fritz',
    surnames:
      'Jean Pierre Joseph Louis Charles Baptiste Désir Toussaint Augustin Saint-Louis Jean-Baptiste Michel François Dorvil',
  },
  {
    language: 'de',
    weight: 8,
    female: 'Anna Ursula Helga Ingrid Monika Renate Sabine Petra Katharina Heike Gisela Brigitte Käthe Lena',
    male: 'Hans Peter Klaus Wolfgang Jürgen Günter Dieter Karl Stefan Thomas Heinz Matthias Jörg Lukas',
    surnames:
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Krüger Köhler',
  },
  {
    language: 'pt',
    weight: 8,
    female:
      'Maria Ana Fernanda Juliana Patrícia Márcia Conceição Lúcia Adriana Camila Beatriz Teresa Inês Larissa',
    male: 'João José Antônio Francisco Carlos Paulo Pedro Lucas Luís Marcos Rafael Tiago Mário Fábio',
    surnames:
      'Silva Santos Oliveira Souza Pereira Costa Rodrigues Almeida Ferreira Gonçalves Araújo Simões Medeiros Correia Furtado',
  },
  {
    language: 'pl',
    weight: 5,
    female:
      'Anna Maria Katarzyna Agnieszka Barbara Ewa Krystyna Zofia Joanna Teresa Danuta Halina Monika Irena',
    male: 'Jan Andrzej Piotr Krzysztof Tomasz Marcin Marek Jerzy Tadeusz Zbigniew Kazimierz Wojciech Józef Adam',
    surnames:
      'Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Dąbrowski Mazur Krawczyk Kaczmarek Piotrowski',
  },
  {
    language: 'ja',
    weight: 4,
    female: 'Yoko Keiko Michiko Yuki Naomi Emi Akiko Kumiko Haruka Sakura Tomoko Mayumi Noriko Aya',
    male: 'Hiroshi Takashi Kenji Akira Makoto Satoshi Kazuo Yuta Daisuke Shinji Taro Koji Naoki Ryota',
    surnames:
      'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Mori Abe Ikeda',
  },
];
