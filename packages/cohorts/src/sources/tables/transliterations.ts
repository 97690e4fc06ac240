// Names of other scripts and alphabets, each with several usual spellings in English letters.

import { variantsOf } from './variant-groups';

/** From a name to its other spellings: rival systems of romanisation, and custom. Collected by us. */
export const transliterations: ReadonlyMap<string, readonly string[]> = variantsOf(`
  Mohammed Muhammad Mohamed Mohammad Muhammed Mohamad
  Ahmed Ahmad Ahmet
  Hussein Hussain Husain Husein Hossein
  Hassan Hasan
  Yusuf Youssef Yousef Yusef Yousuf
  Ibrahim Ebrahim Ibraheem
  Khalid Khaled
  Mustafa Mostafa Moustafa
  Mahmoud Mahmud Mahmood
  Omar Umar
  Tariq Tarek Tareq
  Samir Sameer
  Karim Kareem
  Fatima Fatimah Fatma
  Aisha Ayesha Aysha Aicha
  Maryam Mariam Miriam
  Zainab Zaynab Zeinab
  Noor Nour Nur
  Layla Leila Laila
  Yasmin Yasmeen Yasmine
  Amina Aminah Ameena
  Saleh Salih
  Abdallah Abdullah Abdalla
  Nasser Nasir Nassar
  Khoury Khouri Koury
  Aziz Azeez
  Saad Sa'ad
  Sergey Sergei Serguei
  Alexander Aleksandr Alexandr
  Alexei Aleksey Alexey
  Dmitry Dmitri Dmitriy Dimitri
  Andrey Andrei
  Mikhail Michail
  Nikolai Nikolay Nicolai
  Yuri Yuriy Iurii Yury
  Maxim Maksim
  Viktor Victor
  Natalia Natalya Nataliia Nataliya
  Tatiana Tatyana Tetiana
  Elena Yelena Olena
  Yulia Yuliya Iuliia Julia
  Ksenia Kseniya Xenia
  Oksana Oxana
  Ludmila Lyudmila Liudmila
  Anastasia Anastasiya Anastasiia
  Kuznetsov Kuznetsoff
  Shevchenko Schevchenko
  Kovalenko Kowalenko
  Tkachenko Tkatchenko
  Wang Wong Vong
  Li Lee Lei
  Zhang Chang Cheung
  Liu Lau Liou
  Chen Chan Tan
  Huang Wong Hwang
  Zhao Chao Chiu
  Wu Ng Woo
  Zhou Chou Chow
  Xu Hsu Tsui
  Zhu Chu Choo
  Lin Lam Lim
  Guo Kuo Kwok
  He Ho Hoh
  Gao Kao Ko
  Luo Lo Law
  Xiu Hsiu
  Jing Ching
  Xia Hsia
  Jian Chien
  Yang Young Yeung
  Nguyen Nguyễn Nguyên
  Tran Trần
  Le Lê
  Pham Phạm Fam
  Huynh Huỳnh Hoang
  Phan Phang
  Vu Vũ Vo
  Dang Đặng
  Duong Dương Zuong
  Huong Hương
  Phuong Phương
  Thuy Thúy
  Duc Đức
  Kim Gim
  Lee Yi Rhee Li
  Park Pak Bak
  Choi Choe Chey
  Jung Jeong Chung
  Kang Gang
  Cho Jo
  Yoon Yun
  Jang Chang
  Lim Im Rim
  Han Hahn
  Oh O
  Seo Suh
  Shin Sin
  Kwon Gwon
  Hwang Whang
  Jihoon Ji-hoon Jihun
  Minjun Min-jun Minjoon
  Youngho Yeongho Young-ho
  Sunhee Seonhui Sun-hee
  Jisoo Ji-soo Jisu
  Sharma Sarma
  Gupta Goopta
  Reddy Reddi
  Iyer Aiyar
  Mehta Mehtha
  Singh Sing
  Krishna Krisna
  Lakshmi Laxmi
  Pooja Puja
  Sunita Suneeta
  Neha Nehaa
  Geeta Gita
  Vijay Vijai
  Vikram Bikram
  Deepak Dipak
  Jean-Pierre Jeanpierre
`);
