datelineSearch("index",{"sentences":35,"documents":1,"sentencesPerFile":200,"documentsPerFile":200,"letters":0,"common":[],"shards":["all"]});
