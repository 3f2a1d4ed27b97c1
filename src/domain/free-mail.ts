/**
 * Providers with whom anybody may have an address: such a domain tells nothing of the company that somebody works for.
 * One country's domain of a provider that has many is told by its name (`yahoo.co.jp`, `gmx.at`).
 */
const domains = new Set(
  `
  126.com 139.com 163.com 21cn.com aim.com aliyun.com alice.it aol.com arcor.de att.net bellsouth.net bigpond.com
  bluewin.ch bol.com.br btinternet.com centrum.cz charter.net comcast.net cox.net daum.net duck.com earthlink.net
  email.com email.cz email.de fastmail.com fastmail.fm foxmail.com free.fr freenet.de gmail.com googlemail.com
  hanmail.net hey.com home.nl hushmail.com icloud.com inbox.com inbox.lv inbox.ru interia.pl kpnmail.nl laposte.net
  libero.it list.ru live.com lycos.com mac.com mail.com mail.de mail.ru mailbox.org me.com msn.com nate.com naver.com
  naver.co.kr neuf.fr ntlworld.com o2.pl onet.pl op.pl optonline.net orange.fr outlook.com pm.me posteo.de posteo.net
  proton.me protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com rocketmail.com sapo.pt sbcglobal.net
  seznam.cz sfr.fr shaw.ca sina.cn sina.com sky.com skynet.be sohu.com sympatico.ca t-online.de talktalk.net telenet.be
  telus.net terra.com.br tim.it tiscali.it tuta.com tuta.io tutanota.com tutanota.de uol.com.br verizon.net
  virgilio.it virginmedia.com vodafone.de volny.cz wanadoo.fr web.de wp.pl xtra.co.nz yeah.net ymail.com ziggo.nl
  zohomail.com
  `.match(/\S+/g),
);

/** Those with a domain in many countries: `hotmail.fr`, `yahoo.co.uk`. */
const families = /^(?:aol|gmx|hotmail|live|outlook|yahoo|yandex|zoho)\.(?:[a-z]{2,4}|(?:co|com)\.[a-z]{2})$/;

/** Is this a domain where anybody may have an address? @param domain in lower case */
export function isFreeMail(domain: string): boolean {
  return domains.has(domain) || families.test(domain);
}
